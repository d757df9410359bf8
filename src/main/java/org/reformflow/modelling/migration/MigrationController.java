package org.reformflow.modelling.migration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.Analysts;
import org.reformflow.modelling.ModelProblems;
import org.reformflow.modelling.migration.Migration.Result;
import org.reformflow.modelling.migration.PlanView.VersionView;
import org.reformflow.process.Refusal;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Running cases and new versions over REST: who stays where, plans, dry runs, migrations,
 * reports and the way back.
 */
@RestController
@RequestMapping("/api/modelling/migrations")
@Tag(name = "modelling", description = "Quy trình, biểu mẫu và phiên bản")
class MigrationController {

	private final Analysts analysts;

	private final OldVersionViews overview;

	private final ProcessVersions versions;

	private final RunningCases running;

	private final MigrationPlans plans;

	private final PlanViews planViews;

	private final DryRuns trials;

	private final Moving moves;

	private final WayBack wayBack;

	private final MigrationProgress progress;

	private final MigrationTable table;

	private final MigrationCaseTable cases;

	private final MigrationViews views;

	MigrationController(Analysts analysts, OldVersionViews overview, ProcessVersions versions, RunningCases running,
			MigrationPlans plans, PlanViews planViews, DryRuns trials, Moving moves, WayBack wayBack,
			MigrationProgress progress, MigrationTable table, MigrationCaseTable cases, MigrationViews views) {
		this.analysts = analysts;
		this.overview = overview;
		this.versions = versions;
		this.running = running;
		this.plans = plans;
		this.planViews = planViews;
		this.trials = trials;
		this.moves = moves;
		this.wayBack = wayBack;
		this.progress = progress;
		this.table = table;
		this.cases = cases;
		this.views = views;
	}

	/**
	 * A version to choose.
	 *
	 * @param deployment id of the deployment that brought it
	 * @param cases how many run on it
	 */
	record Choice(VersionView version, String deployment, long cases) {

	}

	/** The versions of a process to choose from. */
	record Choices(String process, String name, List<Choice> versions) {

	}

	/**
	 * A dry run to carry out.
	 *
	 * @param without ids of instances that stay
	 */
	record Order(@Nullable String trial, @Nullable String reason, @Nullable Set<String> without) {

	}

	/** The id of what was started. */
	record Started(String id) {

	}

	@GetMapping
	@Operation(summary = "Hồ sơ còn chạy ở phiên bản cũ, theo quy trình",
			description = "Chuyên gia phân tích, quản trị viên và Chánh Văn phòng; người khác nhận 403.")
	List<OldVersions> overview() {
		this.analysts.reader();
		this.progress.lookAtAll();
		return this.overview.all();
	}

	@GetMapping("/staying")
	@Operation(summary = "Các hồ sơ còn ở một phiên bản và lý do chưa chuyển (tối đa 500)")
	List<OldVersions.Staying> staying(@RequestParam String definition) {
		this.analysts.reader();
		this.versions.get(definition);
		return this.overview.staying(definition)
			.stream()
			.map((each) -> each.in(this.views.unitName(each.department(), each.unit())))
			.toList();
	}

	@GetMapping("/versions")
	@Operation(summary = "Các phiên bản của một quy trình, mới nhất trước, và số hồ sơ đang chạy ở mỗi phiên bản")
	@ApiResponse(responseCode = "404", description = "Không có quy trình này")
	Choices versions(@RequestParam String process) {
		this.analysts.reader();
		List<Version> all = this.versions.of(process);
		if (all.isEmpty()) {
			throw ModelProblems.notFound("Không có quy trình “" + process + "”. Hãy chọn trong danh sách.");
		}
		Map<String, Long> counts = this.running.count(process);
		return new Choices(process, all.get(0).name(),
				all.stream()
					.map((each) -> new Choice(VersionView.of(each), each.deployment(),
							counts.getOrDefault(each.definition(), 0L)))
					.toList());
	}

	@GetMapping(path = "/diagram", produces = MediaType.APPLICATION_XML_VALUE)
	@Operation(summary = "Mô hình BPMN của một phiên bản")
	byte[] diagram(@RequestParam String definition) {
		this.analysts.reader();
		return this.versions.model(definition);
	}

	@PostMapping("/plan")
	@Operation(summary = "Hồ sơ ở từng bước sẽ đi đâu, bước nào kẹt và vì sao",
			description = "Không có from: mọi phiên bản cũ còn hồ sơ; không có to: phiên bản mới nhất. steps: theo phiên"
					+ " bản cũ, bước cũ → bước mới (rỗng: không chuyển). afresh: các bước tính lại hạn.")
	@ApiResponse(responseCode = "400",
			description = "Phiên bản hoặc bước không có, hai bước khác loại, trùng phiên bản")
	PlanView plan(@RequestBody PlanRequest request) {
		this.analysts.editor();
		return this.planViews.of(this.plans.of(request));
	}

	@PostMapping("/trials")
	@Operation(summary = "Chạy thử trên hồ sơ thật rồi hoàn lại; trên 500 hồ sơ thì chạy nền",
			description = "Trả về mã lượt chạy thử; xem tiến độ ở GET /{id}.")
	@ApiResponse(responseCode = "409", description = "Người khác đang chạy thử hoặc chuyển hồ sơ của quy trình này")
	Started trial(@RequestBody PlanRequest request) {
		String by = this.analysts.editor().id();
		return new Started(this.trials.start(this.plans.of(request), by));
	}

	@PostMapping
	@Operation(summary = "Chuyển những hồ sơ đã chạy thử được",
			description = "Kèm lý do (10 đến 2000 ký tự); without: những hồ sơ để lại.")
	@ApiResponse(responseCode = "409", description = "Người khác đang chạy thử hoặc chuyển hồ sơ của quy trình này")
	Started move(@RequestBody Order order) {
		String by = this.analysts.editor().id();
		String reason = (order.reason() != null) ? order.reason().strip() : "";
		if (reason.length() < 10 || reason.length() > 2000) {
			throw new Refusal("Hãy ghi lý do chuyển, từ 10 đến 2000 ký tự.");
		}
		return new Started(this.moves.start(String.valueOf(order.trial()), reason,
				(order.without() != null) ? order.without() : Set.of(), by));
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
		this.analysts.reader();
		this.progress.of(id);
		return this.views.page(id, result,
				(words != null && !words.isBlank()) ? words.strip().toLowerCase(Locale.ROOT) : null, after);
	}

	@GetMapping("/{id}/report.csv")
	@Operation(summary = "Báo cáo của một lượt: từng hồ sơ, từ đâu sang đâu, kết quả, lúc nào (.csv)")
	ResponseEntity<byte[]> report(@PathVariable String id) {
		this.analysts.reader();
		Migration migration = this.progress.of(id);
		Map<String, String> names = migration.parts()
			.stream()
			.flatMap((part) -> Stream.of(part.source(), part.target()))
			.distinct()
			.collect(Collectors.toMap((each) -> each, (each) -> this.versions.get(each).words()));
		String csv = ReportFile.of(this.cases.all(id).stream().map(this.views::of).toList(), names);
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

	@PostMapping("/{id}/retry")
	@Operation(summary = "Thử lại những hồ sơ chuyển hỏng của một lượt")
	Started retry(@PathVariable String id) {
		this.analysts.editor();
		this.progress.of(id);
		this.moves.retry(id);
		return new Started(id);
	}

	@PostMapping("/{id}/back")
	@Operation(summary = "Chạy thử đường quay lại phiên bản cũ cho những hồ sơ đã chuyển",
			description = "Trả về mã lượt chạy thử; chuyển lại bằng POST như lượt đi.")
	Started back(@PathVariable String id) {
		String by = this.analysts.editor().id();
		this.progress.of(id);
		return new Started(this.wayBack.start(id, by));
	}

}
