package org.reformflow.reporting.render;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.reformflow.document.WordPdf;
import org.reformflow.document.WordTemplate;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriod;
import org.reformflow.reporting.period.ReportPeriods;
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

/** Periodic reports over REST: for the office and the leadership of the department. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "reports", description = "Báo cáo định kỳ")
class ReportController {

	private static final String WHO = "Văn phòng và lãnh đạo của cơ quan; người khác nhận 404.";

	private static final Map<String, String> KINDS = Map.of("docx", WordTemplate.MEDIA_TYPE, "pdf", WordPdf.MEDIA_TYPE,
			"xlsx", WorkbookWriter.MEDIA_TYPE);

	private final ReportPeriods periods;

	private final ReportContents contents;

	private final ReportList list;

	private final ReportFiles files;

	private final ReportReaders readers;

	ReportController(ReportPeriods periods, ReportContents contents, ReportList list, ReportFiles files,
			ReportReaders readers) {
		this.periods = periods;
		this.contents = contents;
		this.list = list;
		this.files = files;
		this.readers = readers;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Các kỳ báo cáo đã mở của cơ quan, mới nhất trước", description = WHO)
	List<ReportView.Line> list() {
		return this.list.of(department());
	}

	@GetMapping(path = "/{period}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Báo cáo một kỳ: số liệu và nguồn của từng số, cờ, giải trình, đính chính",
			description = "period như 2023-H1. " + WHO)
	ReportView find(@PathVariable String period, @RequestParam(defaultValue = "cchc") String calendar) {
		return new ReportViews(this.contents.of(opened(period, calendar))).view();
	}

	@GetMapping(path = "/{period}", produces = WordTemplate.MEDIA_TYPE)
	@Operation(summary = "Báo cáo một kỳ (.docx)", description = WHO)
	ResponseEntity<byte[]> word(@PathVariable String period, @RequestParam(defaultValue = "cchc") String calendar) {
		return file(period, "docx", calendar);
	}

	@GetMapping(path = "/{period}", produces = WordPdf.MEDIA_TYPE)
	@Operation(summary = "Báo cáo một kỳ (.pdf)", description = WHO)
	ResponseEntity<byte[]> pdf(@PathVariable String period, @RequestParam(defaultValue = "cchc") String calendar) {
		return file(period, "pdf", calendar);
	}

	@GetMapping(path = "/{period}", produces = WorkbookWriter.MEDIA_TYPE)
	@Operation(summary = "Báo cáo một kỳ (.xlsx)", description = WHO)
	ResponseEntity<byte[]> workbook(@PathVariable String period, @RequestParam(defaultValue = "cchc") String calendar) {
		return file(period, "xlsx", calendar);
	}

	@GetMapping("/{period}/report.{kind:docx|pdf|xlsx}")
	@Operation(summary = "Tệp báo cáo một kỳ: bản đã ban hành, nếu chưa thì bản hiện tại", description = WHO)
	ResponseEntity<byte[]> file(@PathVariable String period, @PathVariable String kind,
			@RequestParam(defaultValue = "cchc") String calendar) {
		ReportContent content = this.contents.of(opened(period, calendar));
		String mediaType = KINDS.getOrDefault(kind, WordTemplate.MEDIA_TYPE);
		byte[] bytes = this.files.file(content, mediaType)
			.orElseThrow(() -> notFound("Mẫu báo cáo của cơ quan có nội dung không xuất ra PDF được."
					+ " Hãy tải bản Word (.docx), hoặc bỏ hình, hộp chữ và ô gộp trong mẫu."));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(mediaType))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(new ReportDocument(content).fileName() + "." + kind, StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(bytes);
	}

	private String department() {
		return this.readers.department()
			.orElseThrow(() -> notFound("Không có báo cáo nào bạn được xem. Báo cáo tổng hợp dành cho Văn phòng và lãnh"
					+ " đạo cơ quan; hãy hỏi Văn phòng nếu bạn cần số liệu."));
	}

	private OpenPeriod opened(String id, String calendar) {
		String department = department();
		ReportPeriod period = this.periods.calendars(department).get(calendar).period(id);
		return this.periods.find(department, period)
			.orElseThrow(
					() -> notFound("%s chưa mở để báo cáo. ".formatted(period.name()) + others(department, calendar)));
	}

	private String others(String department, String calendar) {
		String opened = this.periods.ofDepartments(List.of(department), calendar)
			.stream()
			.map((open) -> open.period().id())
			.collect(Collectors.joining(", "));
		return opened.isEmpty() ? "Lịch báo cáo này chưa có kỳ nào được mở." : "Các kỳ đã mở: " + opened + ".";
	}

	private static ErrorResponseException notFound(String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail);
		problem.setType(URI.create("urn:reform-flow:problem:not-found"));
		problem.setTitle("Không tìm thấy");
		return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
	}

}
