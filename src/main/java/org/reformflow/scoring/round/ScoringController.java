package org.reformflow.scoring.round;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Person;
import org.reformflow.workbook.WorkbookWriter;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scores of units over REST; nothing is written here. */
@RestController
@RequestMapping("/api/scoring")
@Tag(name = "scoring", description = "Chấm điểm đơn vị")
class ScoringController {

	private static final String WHO = "Văn phòng, lãnh đạo và người giám sát thấy mọi đơn vị; người đứng đầu thấy đơn vị"
			+ " mình, và kết quả mọi đơn vị sau công bố; người khác nhận 404.";

	private final ScoringViews views;

	private final ScoringReaders readers;

	ScoringController(ScoringViews views, ScoringReaders readers) {
		this.views = views;
		this.readers = readers;
	}

	@GetMapping(path = "/{year}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Các đợt chấm điểm của một năm: điểm, hạng, nhóm, so năm trước, mất điểm, lịch sử từng điểm",
			description = "unit: chỉ lấy chi tiết của một đơn vị; lines=false: không lấy chi tiết. " + WHO)
	ScoringView find(@PathVariable int year, @RequestParam(required = false) @Nullable String unit,
			@RequestParam(defaultValue = "true") boolean lines) {
		Person reader = reader();
		return this.views.of(reader, Objects.requireNonNull(reader.department()), year, unit, lines);
	}

	@GetMapping(path = "/{year}", produces = WorkbookWriter.MEDIA_TYPE)
	@Operation(summary = "Các đợt chấm điểm của một năm (.xlsx)", description = WHO)
	ResponseEntity<byte[]> workbook(@PathVariable int year) throws IOException {
		return file(year);
	}

	@GetMapping("/{year}/scoring.xlsx")
	@Operation(summary = "Các đợt chấm điểm của một năm (.xlsx)", description = WHO)
	ResponseEntity<byte[]> file(@PathVariable int year) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ScoringWorkbook.write(find(year, null, true), out);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(WorkbookWriter.MEDIA_TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("Chấm điểm năm %d.xlsx".formatted(year), StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(out.toByteArray());
	}

	private Person reader() {
		return this.readers.current().orElseThrow(ScoringController::notFound);
	}

	private static ErrorResponseException notFound() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
				"Không có điểm nào bạn được xem. Kết quả chấm điểm dành cho Văn phòng, lãnh đạo và người của các đơn vị;"
						+ " hãy hỏi Văn phòng nếu bạn cần.");
		problem.setType(URI.create("urn:reform-flow:problem:not-found"));
		problem.setTitle("Không tìm thấy");
		return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
	}

}
