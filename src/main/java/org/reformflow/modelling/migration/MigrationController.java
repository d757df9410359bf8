package org.reformflow.modelling.migration;

import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.Analysts;
import org.reformflow.process.Refusal;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets running cases follow a new version, over REST: plans, dry runs, migrations, the
 * way back.
 */
@RestController
@RequestMapping("/api/modelling/migrations")
@Tag(name = "modelling", description = "Quy trình, biểu mẫu và phiên bản")
class MigrationController {

	private final Analysts analysts;

	private final MigrationPlans plans;

	private final PlanViews planViews;

	private final DryRuns dryRuns;

	private final Moving moving;

	private final WayBack wayBack;

	private final MigrationProgress progress;

	private final MigrationRegister register;

	MigrationController(Analysts analysts, MigrationPlans plans, PlanViews planViews, DryRuns dryRuns, Moving moving,
			WayBack wayBack, MigrationProgress progress, MigrationRegister register) {
		this.analysts = analysts;
		this.plans = plans;
		this.planViews = planViews;
		this.dryRuns = dryRuns;
		this.moving = moving;
		this.wayBack = wayBack;
		this.progress = progress;
		this.register = register;
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
		return new Started(this.dryRuns.start(this.plans.of(request), by));
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
		return new Started(this.moving.start(String.valueOf(order.trial()), reason,
				(order.without() != null) ? order.without() : Set.of(), by));
	}

	@PostMapping("/{id}/retry")
	@Operation(summary = "Thử lại những hồ sơ chuyển hỏng của một lượt")
	Started retry(@PathVariable String id) {
		this.analysts.editor();
		this.progress.of(id);
		this.moving.retry(id);
		return new Started(id);
	}

	@PostMapping("/{id}/cancel")
	@Operation(summary = "Dừng một lượt chạy thử đang chạy nền")
	@ApiResponse(responseCode = "400", description = "Lượt chuyển thật, hoặc lượt đã xong")
	Started cancel(@PathVariable String id) {
		this.register.cancel(id, this.analysts.editor().id());
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
