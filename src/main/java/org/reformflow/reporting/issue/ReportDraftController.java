package org.reformflow.reporting.issue;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.reformflow.document.WordTemplate;
import org.reformflow.organisation.Organisation;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.render.ReportFiles;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The report as it is now, for the office and the leadership. Behind Camunda's session
 * filter, which lets anonymous requests through.
 */
@RestController
class ReportDraftController {

	private static final String PATH = "/camunda/api/ext/reports/";

	private final ReportAccess access;

	private final ReportFiles files;

	private final Organisation organisation;

	ReportDraftController(ReportAccess access, ReportFiles files, Organisation organisation) {
		this.access = access;
		this.files = files;
		this.organisation = organisation;
	}

	static String address(String period) {
		return PATH + period + "/draft.docx";
	}

	@GetMapping(PATH + "{period}/draft.docx")
	ResponseEntity<byte[]> draft(@PathVariable String period) {
		OpenPeriod open = this.access.period(this.organisation.current(), period)
			.orElseThrow(ReportDraftController::notFound);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(WordTemplate.MEDIA_TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("Dự thảo báo cáo - " + open.period().id() + ".docx", StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(this.files.draft(period));
	}

	private static ErrorResponseException notFound() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
				"Không có báo cáo này, hoặc bạn không được xem. Hãy mở lại từ danh sách việc.");
		problem.setType(URI.create("urn:reform-flow:problem:not-found"));
		problem.setTitle("Không tìm thấy");
		return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
	}

}
