package org.reformflow.scoring.criteria;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

/**
 * A version of a criteria set; it never changes, so that a round keeps what it was opened
 * with.
 *
 * @param id of this version, at most 60 characters
 * @param department null when the product ships it
 * @param code names the set over its versions, such as {@code division-example}
 * @param groups into which totals fall
 * @param criteria lines in their order, parents before their parts
 */
public record CriteriaSet(String id, @Nullable String department, String code, int version, String name, Groups groups,
		List<Criterion> criteria) {

	public CriteriaSet {
		criteria = List.copyOf(criteria);
	}

	/** What is scored: criteria without sub-criteria, sub-criteria, bonus, penalty. */
	public List<Criterion> leaves() {
		Set<@Nullable String> parents = this.criteria.stream().map(Criterion::parent).collect(Collectors.toSet());
		return this.criteria.stream()
			.filter((each) -> each.level() != Criterion.Level.FIELD && !parents.contains(each.code()))
			.toList();
	}

	/** The lines right below one. */
	public List<Criterion> partsOf(String code) {
		return this.criteria.stream().filter((each) -> code.equals(each.parent())).toList();
	}

	public Stream<Criterion> ofLevel(Criterion.Level level) {
		return this.criteria.stream().filter((each) -> each.level() == level);
	}

	/**
	 * A line.
	 * @throws Refusal when there is none of that code
	 */
	public Criterion get(String code) {
		return this.criteria.stream()
			.filter((each) -> each.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new Refusal(
					"Bộ tiêu chí “%s” không có tiêu chí %s. Hãy mở lại biểu mẫu.".formatted(this.name, code)));
	}

	/** The codes of the measures that its rules need. */
	public Set<String> measures() {
		return this.criteria.stream().flatMap((each) -> each.rule().measure().stream()).collect(Collectors.toSet());
	}

}
