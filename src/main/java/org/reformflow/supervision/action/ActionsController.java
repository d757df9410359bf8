package org.reformflow.supervision.action;

import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What may be done about running matters, and what was done, over REST. */
@RestController
@RequestMapping("/api/supervision")
@Tag(name = "supervision")
class ActionsController {

	private final Acting acting;

	private final RunningMatters matters;

	private final ActionsView view;

	private final Incidents incidents;

	private final RetryTable retries;

	private final ActionLog log;

	ActionsController(Acting acting, RunningMatters matters, ActionsView view, Incidents incidents, RetryTable retries,
			ActionLog log) {
		this.acting = acting;
		this.matters = matters;
		this.view = view;
		this.incidents = incidents;
		this.retries = retries;
		this.log = log;
	}

	@GetMapping("/instances/{id}/actions")
	@Operation(summary = "Người đang đăng nhập làm được gì với một quy trình đang chạy",
			description = "Việc làm được, việc đang mở, người và đơn vị chọn được, nhật ký xử lý. Người giám sát chỉ xem.")
	@ApiResponse(responseCode = "200", description = "why khác null: chưa làm được và vì sao")
	@ApiResponse(responseCode = "404", description = "Không có, đã kết thúc, hoặc của cơ quan khác")
	ActionsView.View actions(@PathVariable String id) {
		Acting.Actor reader = this.acting.reader();
		return this.view.of(reader, this.matters.find(reader.department(), id).orElseThrow(ActionProblems::notFound));
	}

	@GetMapping("/actions")
	@Operation(summary = "Nhật ký xử lý của cơ quan, mới nhất trước",
			description = "Mỗi trang 50 dòng; trang sau bằng before = id của dòng cuối.")
	List<ActionLog.Line> log(@RequestParam(required = false) @Nullable String businessKey,
			@RequestParam(required = false) @Nullable Long before) {
		return this.log.lines(this.acting.reader().department(), businessKey, before);
	}

	@GetMapping("/incidents")
	@Operation(summary = "Sự cố của cơ quan theo nguyên nhân",
			description = "Mỗi trang 50 dòng, mới nhất trước; trang sau bằng after = next của trang trước.")
	Incidents.Page incidents(@RequestParam(required = false) @Nullable String cause,
			@RequestParam(required = false) @Nullable String instance,
			@RequestParam(required = false) @Nullable String after) {
		return this.incidents.page(this.acting.reader(),
				Optional.ofNullable(cause).map((name) -> Incidents.cause(name).name()).orElse(null), instance,
				Optional.ofNullable(after).map(IncidentTable.Position::parse).orElse(null));
	}

	@GetMapping("/retries/{action}")
	@Operation(summary = "Việc thử lại sự cố đã đến đâu")
	RetryTable.Progress retries(@PathVariable long action) {
		return this.retries.progress(this.acting.reader().department(), action).orElseThrow(ActionProblems::notFound);
	}

}
