package org.reformflow.modelling.migration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.Analysts;
import org.reformflow.modelling.migration.Migration.Result;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What dry runs and migrations did, over REST. */
@RestController
@RequestMapping("/api/modelling/migrations")
@Tag(name = "modelling")
class MigrationReportController {

	private final Analysts analysts;

	private final MigrationProgress progress;

	private final MigrationTable table;

	private final MigrationCaseTable cases;

	private final MigrationViews views;

	MigrationReportController(Analysts analysts, MigrationProgress progress, MigrationTable table,
			MigrationCaseTable cases, MigrationViews views) {
		this.analysts = analysts;
		this.progress = progress;
		this.table = table;
		this.cases = cases;
		this.views = views;
	}

	@GetMapping("/history")
	@Operation(summary = "Các lượt chạy thử và chuyển, mới nhất trước (50 lượt); của một quy trình hoặc tất cả")
	List<MigrationView> history(@RequestParam(required = false) @Nullable String process) {
		this.analysts.reader();
		return this.table.newest(process, 50).stream().map(this.views::of).toList();
	}

	@GetMapping("/{id}")
	@Operation(summary = "Một lượt chạy thử hoặc chuyển: tiến độ, số hồ sơ theo kết quả, lý do kẹt")
	@ApiResponse(responseCode = "404", description = "Không có lượt này")
	MigrationView one(@PathVariable String id) {
		this.analysts.reader();
		return this.views.of(this.progress.of(id));
	}

	@GetMapping("/{id}/cases")
	@Operation(summary = "Các hồ sơ của một lượt, mỗi trang 100; trang sau bằng after = next của trang trước",
			description = "result: WAITING, FITS, STUCK, MOVED, FAILED, GONE. words: một phần mã hồ sơ, bước hoặc lý do.")
	CaseView.Page cases(@PathVariable String id, @RequestParam(required = false) @Nullable Result result,
			@RequestParam(required = false) @Nullable String words,
			@RequestParam(required = false) @Nullable String after) {
		String department = Analysts.onlyDepartment(this.analysts.reader());
		this.progress.of(id);
		return this.views.page(id, new MigrationCaseTable.Wanted(result,
				(words != null && !words.isBlank()) ? words.strip().toLowerCase(Locale.ROOT) : null, department),
				after);
	}

	@GetMapping("/{id}/report.csv")
	@Operation(summary = "Báo cáo của một lượt: từng hồ sơ, từ đâu sang đâu, kết quả, lúc nào (.csv)")
	ResponseEntity<byte[]> report(@PathVariable String id) {
		String department = Analysts.onlyDepartment(this.analysts.reader());
		Migration migration = this.progress.of(id);
		Map<String, String> names = migration.parts()
			.stream()
			.flatMap((part) -> Stream.of(part.source(), part.target()))
			.distinct()
			.collect(Collectors.toMap((each) -> each, this.views::versionWords));
		String csv = ReportFile.of(this.cases.all(id, department).stream().map(this.views::of).toList(), names);
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("chuyen-ho-so-" + migration.process() + ".csv", StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(csv.getBytes(StandardCharsets.UTF_8));
	}

}
