package org.reformflow.supervision.progress;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.supervision.Scope;
import org.reformflow.supervision.Supervision;

import org.springdoc.core.annotations.ParameterObject;
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

	private final Boards boards;

	private final Lists lists;

	private final Selections selections;

	private final Supervision supervision;

	SupervisionController(Progress progress, Boards boards, Lists lists, Selections selections,
			Supervision supervision) {
		this.progress = progress;
		this.boards = boards;
		this.lists = lists;
		this.selections = selections;
		this.supervision = supervision;
	}

	@GetMapping("/units")
	@Operation(summary = "Tiến độ nhiệm vụ của từng đơn vị trong cơ quan",
			description = "Việc đang mở tính đến hôm nay; việc đã xong tính theo ngày đơn vị báo cáo hoàn thành, từ from"
					+ " đến hết to (mặc định từ đầu năm đến hôm nay). Dành cho người giám sát, Văn phòng và lãnh đạo.")
	@ApiResponse(responseCode = "200", description = "Các đơn vị theo thứ tự của cơ quan")
	@ApiResponse(responseCode = "400", description = "Ngày không có thật hoặc ngược thứ tự")
	@ApiResponse(responseCode = "403", description = "Không có vai trò giám sát, Văn phòng hoặc lãnh đạo")
	List<UnitProgress> units(@ParameterObject Filter filter) {
		return this.boards.units(selection(filter, true));
	}

	@GetMapping("/board")
	@Operation(summary = "Bảng theo dõi: mọi con số trong một lần gọi",
			description = "Theo đơn vị, lĩnh vực, văn bản, tháng, người thực hiện; so với kỳ trước; vướng mắc, leo thang,"
					+ " thông báo chưa đến, sáng kiến, báo cáo còn nợ, điểm. Lọc như với /units.")
	Board board(@ParameterObject Filter filter) {
		return this.boards.of(selection(filter, false));
	}

	@GetMapping("/assignments")
	@Operation(summary = "Danh sách nhiệm vụ đứng sau một con số",
			description = "Mỗi trang 50 dòng, hạn sớm nhất trước; trang sau bằng after = next của trang trước. Không có"
					+ " standing: mọi việc đang mở. month: tháng của hạn (việc đã xong: tháng báo cáo) hoặc none.")
	AssignmentPage assignments(@RequestParam(required = false) @Nullable Standing standing,
			@RequestParam(required = false) @Nullable String month,
			@RequestParam(required = false) @Nullable String after, @ParameterObject Filter filter) {
		return this.progress.lines(selection(filter, false), new Behind(standing, month),
				(after != null) ? Position.parse(after) : null);
	}

	@GetMapping("/obstacles")
	@Operation(summary = "Vướng mắc chưa giải quyết, cũ nhất trước",
			description = "by: RAISED, GATHERED; không có: tất cả.")
	Page<Lists.Obstacle> obstacles(@RequestParam(required = false) @Nullable Unblocker by,
			@RequestParam(required = false) @Nullable String after, @ParameterObject Filter filter) {
		return this.lists.obstacles(selection(filter, false), by, after);
	}

	@GetMapping("/escalations")
	@Operation(summary = "Các bậc đôn đốc đã đến, mới nhất trước",
			description = "tier: ký hiệu bậc; unanswered = true: chỉ những phiếu chưa được trả lời.")
	Page<Lists.Escalation> escalations(@RequestParam(required = false) @Nullable String tier,
			@RequestParam(defaultValue = "false") boolean unanswered,
			@RequestParam(required = false) @Nullable String after, @ParameterObject Filter filter) {
		return this.lists.escalations(selection(filter, false), tier, unanswered, after);
	}

	@GetMapping("/undelivered")
	@Operation(summary = "Thông báo chưa đến người nhận, mới nhất trước",
			description = "by: REFUSED, QUEUED, DIGEST. Dành cho người xem được cả cơ quan.")
	Page<Lists.UndeliveredNotice> undelivered(@RequestParam Undelivery by,
			@RequestParam(required = false) @Nullable String after, @ParameterObject Filter filter) {
		return this.lists.undelivered(selection(filter, true), by, after);
	}

	private Selection selection(Filter filter, boolean whole) {
		return this.selections.of(whole ? new Scope(this.supervision.department(), null) : this.supervision.scope(),
				filter);
	}

}
