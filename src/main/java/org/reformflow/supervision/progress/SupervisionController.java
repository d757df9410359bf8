package org.reformflow.supervision.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.TermPolicy;
import org.reformflow.process.Refusal;
import org.reformflow.supervision.Scope;
import org.reformflow.supervision.Supervision;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Progress over REST: of the department for supervisors, the office and the leadership,
 * of their unit for its heads.
 */
@RestController
@RequestMapping("/api/supervision")
@Tag(name = "supervision", description = "Theo dõi, giám sát")
class SupervisionController {

	private final Progress progress;

	private final TermPolicy terms;

	private final Supervision supervision;

	private final Clock clock;

	SupervisionController(Progress progress, TermPolicy terms, Supervision supervision, Clock clock) {
		this.progress = progress;
		this.terms = terms;
		this.supervision = supervision;
		this.clock = clock;
	}

	/**
	 * What to look at, as a client says it.
	 *
	 * @param from first day of reporting for what is done; the year's first by default
	 * @param to last day, included; today by default
	 */
	record Filter(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to, @Nullable String unit,
			@Nullable String directive, @Nullable String area, @Nullable String officer) {

	}

	@GetMapping("/units")
	@Operation(summary = "Tiến độ nhiệm vụ của từng đơn vị trong cơ quan",
			description = "Việc đang mở tính đến hôm nay; việc đã xong tính theo ngày đơn vị báo cáo hoàn thành, từ from"
					+ " đến hết to (mặc định từ đầu năm đến hôm nay). Dành cho người giám sát, Văn phòng và lãnh đạo.")
	@ApiResponse(responseCode = "200", description = "Các đơn vị theo thứ tự của cơ quan")
	@ApiResponse(responseCode = "400", description = "Ngày không có thật hoặc ngược thứ tự")
	@ApiResponse(responseCode = "403", description = "Không có vai trò giám sát, Văn phòng hoặc lãnh đạo")
	List<UnitProgress> units(@ParameterObject Filter filter) {
		return this.progress.ofUnits(selection(filter, true));
	}

	@GetMapping("/progress")
	@Operation(summary = "Tiến độ theo đơn vị, lĩnh vực, văn bản, người thực hiện hoặc tháng",
			description = "by: UNIT, AREA, DIRECTIVE, OFFICER, MONTH. Lọc như với /units.")
	List<GroupProgress> by(@RequestParam Grouping by, @ParameterObject Filter filter) {
		return this.progress.by(selection(filter, false), by);
	}

	@GetMapping("/assignments")
	@Operation(summary = "Danh sách nhiệm vụ đứng sau một con số",
			description = "Mỗi trang 50 dòng, hạn sớm nhất trước; trang sau bằng after = next của trang trước.")
	AssignmentPage assignments(@RequestParam Standing standing, @RequestParam(required = false) @Nullable String after,
			@ParameterObject Filter filter) {
		return this.progress.lines(selection(filter, false), standing, (after != null) ? Position.parse(after) : null);
	}

	private Selection selection(Filter filter, boolean whole) {
		Scope scope = whole ? new Scope(this.supervision.department(), null) : this.supervision.scope();
		LocalDate today = LocalDate.now(this.clock);
		LocalDate to = Optional.ofNullable(filter.to()).orElse(today);
		LocalDate from = Optional.ofNullable(filter.from()).orElseGet(() -> to.withDayOfYear(1));
		if (to.isBefore(from)) {
			throw new Refusal("Từ ngày (from) phải trước hoặc bằng đến ngày (to). Hãy đổi lại hai ngày.");
		}
		return new Selection(scope.department(), from, to, today, this.terms.lastDueSoon(scope.department(), today),
				scope.isWholeDepartment() ? filter.unit() : scope.unit(), filter.directive(), filter.area(),
				filter.officer());
	}

}
