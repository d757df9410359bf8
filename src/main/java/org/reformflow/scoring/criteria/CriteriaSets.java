package org.reformflow.scoring.criteria;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The criteria sets of departments: what is shipped and their own versions. */
@Component
@Transactional
public class CriteriaSets {

	private static final int SHIPPED_VERSION = 1;

	private final List<CriteriaSet> shipped = SetReader.read(SetLines.shipped())
		.stream()
		.map((set) -> new CriteriaSet("shipped-%s-%d".formatted(set.code(), SHIPPED_VERSION), null, set.code(),
				SHIPPED_VERSION, set.name(), set.groups(), set.criteria()))
		.toList();

	private final SetTable table;

	private final Clock clock;

	CriteriaSets(SetTable table, Clock clock) {
		this.table = table;
		this.clock = clock;
	}

	/**
	 * The newest version of a set.
	 * @throws Refusal when the department has none of that code
	 */
	@Transactional(readOnly = true)
	public CriteriaSet inForce(String department, String code) {
		return all(department).stream()
			.filter((set) -> set.code().equals(code))
			.findFirst()
			.orElseThrow(
					() -> new Refusal("Không có bộ tiêu chí “%s”. Hãy chọn một bộ trong danh sách.".formatted(code)));
	}

	/** The newest version of each set: the department's own, or else the shipped one. */
	@Transactional(readOnly = true)
	public List<CriteriaSet> all(String department) {
		Map<String, CriteriaSet> sets = new LinkedHashMap<>();
		this.shipped.forEach((set) -> sets.put(set.code(), set));
		this.table.newest(department).forEach((set) -> sets.put(set.code(), set));
		return List.copyOf(sets.values());
	}

	/**
	 * A version by its id, whoever owns it.
	 * @throws Refusal when there is none
	 */
	@Transactional(readOnly = true)
	public CriteriaSet get(String id) {
		return this.shipped.stream()
			.filter((set) -> set.id().equals(id))
			.findFirst()
			.or(() -> this.table.find(id))
			.orElseThrow(() -> new Refusal("Không tìm thấy phiên bản bộ tiêu chí này. Hãy mở lại từ danh sách việc."));
	}

	/**
	 * Keeps a set as a department's next version; earlier ones stay.
	 * @param set its id, department and version are not looked at
	 * @throws Refusal naming all that does not fit together
	 */
	public CriteriaSet save(String department, CriteriaSet set, String by) {
		SetCheck.refuse(set);
		int version = all(department).stream()
			.filter((each) -> each.code().equals(set.code()))
			.mapToInt(CriteriaSet::version)
			.findFirst()
			.orElse(0) + 1;
		CriteriaSet next = new CriteriaSet(UUID.randomUUID().toString(), department, set.code(), version, set.name(),
				set.groups(), set.criteria());
		this.table.insert(next, by, OffsetDateTime.now(this.clock));
		return next;
	}

}
