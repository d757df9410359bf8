package org.reformflow.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.Refusal;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Progress over REST, for supervisors, the office and the leadership. */
@RestController
@RequestMapping("/api/supervision")
@Tag(name = "supervision", description = "Theo dõi, giám sát")
class SupervisionController {

	private final Progress progress;

	private final Organisation organisation;

	private final Clock clock;

	SupervisionController(Progress progress, Organisation organisation, Clock clock) {
		this.progress = progress;
		this.organisation = organisation;
		this.clock = clock;
	}

	@GetMapping("/units")
	@Operation(summary = "Tiến độ nhiệm vụ của từng đơn vị trong cơ quan",
			description = "Việc đang mở tính đến hôm nay; việc đã xong tính theo ngày đơn vị báo cáo hoàn thành, từ from"
					+ " đến hết to (mặc định từ đầu năm đến hôm nay). Dành cho người giám sát, Văn phòng và lãnh đạo.")
	@ApiResponse(responseCode = "200", description = "Các đơn vị theo thứ tự của cơ quan")
	@ApiResponse(responseCode = "400", description = "Ngày không có thật hoặc ngược thứ tự")
	@ApiResponse(responseCode = "403", description = "Không có vai trò giám sát, Văn phòng hoặc lãnh đạo")
	List<UnitProgress> units(
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
		LocalDate last = Optional.ofNullable(to).orElseGet(() -> LocalDate.now(this.clock));
		LocalDate first = Optional.ofNullable(from).orElseGet(() -> last.withDayOfYear(1));
		if (last.isBefore(first)) {
			throw new Refusal("from phải trước hoặc bằng to. Hãy đổi lại hai ngày.");
		}
		return this.progress.ofUnits(department(), first, last);
	}

	private String department() {
		Person person = this.organisation.current();
		return Optional.ofNullable(person.department())
			.filter((id) -> person.is(Role.SUPERVISOR) || person.is(Role.OFFICE) || person.is(Role.LEADERSHIP))
			.orElseThrow(() -> new AccessDeniedException("progress is for supervisors, the office and leadership"));
	}

}
