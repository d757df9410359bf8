package org.reformflow.supervision.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.reformflow.supervision.Supervision;
import org.reformflow.supervision.progress.Filter;
import org.reformflow.workbook.WorkbookWriter;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board as a file; nothing is written here. */
@RestController
@RequestMapping("/api/supervision")
@Tag(name = "supervision", description = "Theo dõi, giám sát")
class BriefingController {

	private final BoardExport export;

	private final Supervision supervision;

	private final Clock clock;

	BriefingController(BoardExport export, Supervision supervision, Clock clock) {
		this.export = export;
		this.supervision = supervision;
		this.clock = clock;
	}

	@GetMapping("/board.xlsx")
	@Operation(summary = "Bảng theo dõi (.xlsx): mọi bảng số liệu và toàn bộ việc quá hạn",
			description = "Lọc như với /board. Người đứng đầu đơn vị nhận số liệu của đơn vị mình.")
	@ApiResponse(responseCode = "403",
			description = "Không có vai trò giám sát, Văn phòng, lãnh đạo hoặc đứng đầu đơn vị")
	ResponseEntity<byte[]> workbook(@ParameterObject Filter filter) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.export.write(this.supervision.scope(), filter, out);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(WorkbookWriter.MEDIA_TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
				.filename("Theo dõi tiến độ %s.xlsx".formatted(LocalDate.now(this.clock)), StandardCharsets.UTF_8)
				.build()
				.toString())
			.body(out.toByteArray());
	}

}
