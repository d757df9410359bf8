package org.reformflow.workbook;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The tables in force as Excel files. */
@RestController
@Tag(name = "tables", description = "Danh mục, bộ tiêu chí")
class TableController {

	private final Tables tables;

	private final Organisation organisation;

	TableController(Tables tables, Organisation organisation) {
		this.tables = tables;
		this.organisation = organisation;
	}

	static String path(String key) {
		return "/api/tables/" + key + ".xlsx";
	}

	@GetMapping("/api/tables/{key}.xlsx")
	@Operation(summary = "Bảng đang áp dụng của cơ quan mình (.xlsx), để sửa và gửi lại",
			description = "Văn phòng, lãnh đạo và chuyên gia phân tích; người khác nhận 404.")
	void download(@PathVariable String key, HttpServletResponse response) throws IOException {
		Person reader = this.organisation.current();
		String department = reader.department();
		EditableTable table = this.tables.find(key).orElseThrow(TableController::notFound);
		if (department == null || !mayRead(reader)) {
			throw notFound();
		}
		response.setContentType(WorkbookWriter.MEDIA_TYPE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(table.label() + ".xlsx", StandardCharsets.UTF_8)
					.build()
					.toString());
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			workbook.table(table.current(department));
			workbook.write(response.getOutputStream());
		}
	}

	private static boolean mayRead(Person reader) {
		return reader.is(Role.OFFICE) || reader.is(Role.CHIEF_OF_OFFICE) || reader.is(Role.ANALYST)
				|| reader.is(Role.LEADERSHIP);
	}

	private static ErrorResponseException notFound() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
				"Không có bảng này, hoặc bạn không được xem. Hãy kiểm tra lại địa chỉ.");
		problem.setType(URI.create("urn:reform-flow:problem:not-found"));
		problem.setTitle("Không tìm thấy");
		return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
	}

}
