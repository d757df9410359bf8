package org.reformflow.supervision.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;
import org.reformflow.supervision.Supervision;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where processes take their time, for those who see the whole department. */
@RestController
@RequestMapping("/api/supervision/definitions")
@Tag(name = "supervision")
class HeatController {

	private final Heats heats;

	private final Supervision supervision;

	private final Clock clock;

	HeatController(Heats heats, Supervision supervision, Clock clock) {
		this.heats = heats;
		this.supervision = supervision;
		this.clock = clock;
	}

	@GetMapping("/{key}/heat")
	@Operation(summary = "Thời gian và trễ hạn của từng bước trong một quy trình",
			description = "Đang chờ tính đến hôm nay; đã xong tính theo ngày kết thúc bước, từ from đến hết to (mặc định"
					+ " từ đầu năm đến hôm nay). Không có version thì gộp mọi phiên bản.")
	@ApiResponse(responseCode = "200", description = "Các bước")
	@ApiResponse(responseCode = "403", description = "Không có vai trò giám sát, Văn phòng hoặc lãnh đạo")
	@ApiResponse(responseCode = "404", description = "Không có quy trình hoặc phiên bản này")
	Heat heat(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
		String department = this.supervision.department();
		LocalDate last = Objects.requireNonNullElseGet(to, () -> LocalDate.now(this.clock));
		LocalDate first = Objects.requireNonNullElseGet(from, () -> last.withDayOfYear(1));
		if (last.isBefore(first)) {
			throw new Refusal("Từ ngày (from) phải trước hoặc bằng đến ngày (to). Hãy đổi lại hai ngày.");
		}
		return this.heats.of(department, key, version, first, last)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
