package org.reformflow.supervision.history;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
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
 * Search of instances over REST: of the department for supervisors, the office and the
 * leadership, of their unit for its heads.
 */
@RestController
@RequestMapping("/api/supervision/instances")
@Tag(name = "supervision")
class SearchController {

	private static final int MOST_WORDS = 12;

	private final Instances instances;

	private final Choices choices;

	private final Supervision supervision;

	SearchController(Instances instances, Choices choices, Supervision supervision) {
		this.instances = instances;
		this.choices = choices;
		this.supervision = supervision;
	}

	/** Which days are meant. */
	enum Dates {

		STARTED, ENDED

	}

	/**
	 * What to look for, as a client says it; all of it must hold.
	 *
	 * @param q words of the subject, with or without diacritics
	 * @param process key of the process
	 * @param unit id of the unit
	 * @param person id, or words of the name: who started it, owns it or did a step
	 * @param activity id of a step where it waits now
	 * @param dates which days are from and to: STARTED (the default) or ENDED
	 */
	record Filter(@Nullable String q, @Nullable String businessKey, @Nullable String process, @Nullable String unit,
			@Nullable String person, @Nullable String activity, Search.@Nullable State state, @Nullable Dates dates,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

	}

	@GetMapping
	@Operation(summary = "Tra cứu hồ sơ đang chạy và đã kết thúc",
			description = "Mới nhất trước, mỗi trang 50 hồ sơ; trang sau bằng after = next của trang trước. q không phân"
					+ " biệt hoa thường và dấu. Người đứng đầu đơn vị chỉ thấy hồ sơ của đơn vị mình.")
	@ApiResponse(responseCode = "200", description = "Một trang hồ sơ")
	@ApiResponse(responseCode = "400", description = "Ngày không có thật hoặc ngược thứ tự")
	@ApiResponse(responseCode = "403", description = "Không có vai trò giám sát")
	InstanceLine.Page search(@ParameterObject Filter filter, @RequestParam(required = false) @Nullable String after) {
		Scope scope = this.supervision.scope();
		return this.instances.search(search(filter, scope), (after != null) ? Place.parse(after) : null);
	}

	@GetMapping("/choices")
	@Operation(summary = "Quy trình và đơn vị để chọn khi tra cứu")
	Choices.Lists choices() {
		return this.choices.of(this.supervision.scope());
	}

	private Search search(Filter filter, Scope scope) {
		LocalDate from = filter.from();
		LocalDate to = filter.to();
		if (from != null && to != null && to.isBefore(from)) {
			throw new Refusal("Từ ngày (from) phải trước hoặc bằng đến ngày (to). Hãy đổi lại hai ngày.");
		}
		List<String> words = (filter.q() != null) ? Words.of(filter.q()) : List.of();
		if (words.size() > MOST_WORDS) {
			throw new Refusal("Hãy tìm bằng không quá " + MOST_WORDS + " chữ của trích yếu.");
		}
		String person = given(filter.person());
		return new Search(scope.department(), scope.unit(), words, given(filter.businessKey()), given(filter.process()),
				given(filter.unit()), (person != null) ? this.instances.people(scope.department(), person) : null,
				given(filter.activity()), filter.state(), from, to, filter.dates() == Dates.ENDED);
	}

	private static @Nullable String given(@Nullable String value) {
		return (value != null && !value.isBlank()) ? value.strip() : null;
	}

}
