package org.reformflow.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;

/**
 * Open deadlines of departments that tests make up: last days that are not worked are to
 * be shifted to the next working day.
 */
@TestComponent
public class DatedWorkStub implements DatedWork {

	private final Map<String, Open> open = new ConcurrentHashMap<>();

	private final List<String> recomputed = new ArrayList<>();

	/** What is open from now on. */
	void open(String id, String department, LocalDate lastDay) {
		this.open.put(id, new Open(department, lastDay, null));
	}

	void clear() {
		this.open.clear();
		this.recomputed.clear();
	}

	void close(String id) {
		this.open.remove(id);
	}

	@Nullable LocalDate lastDay(String id) {
		Open found = this.open.get(id);
		return (found != null) ? found.lastDay : null;
	}

	@Nullable String reason(String id) {
		Open found = this.open.get(id);
		return (found != null) ? found.reason : null;
	}

	List<String> recomputed() {
		return this.recomputed;
	}

	@Override
	public List<Effect> effects(String department, WorkingCalendar before, WorkingCalendar after) {
		return this.open.entrySet()
			.stream()
			.filter((each) -> each.getValue().department.equals(department))
			.sorted(Map.Entry.comparingByKey())
			.map((each) -> effect(each.getKey(), each.getValue().lastDay, before, after))
			.filter((effect) -> !effect.lastWorkingDayBefore().equals(effect.lastWorkingDayAfter()))
			.toList();
	}

	private static Effect effect(String id, LocalDate lastDay, WorkingCalendar before, WorkingCalendar after) {
		return new Effect(id, "Việc " + id, "Phòng Quản lý Khoa học", lastDay, before.lastWorkingDayUpTo(lastDay),
				after.lastWorkingDayUpTo(lastDay),
				after.isWorkingDay(lastDay) ? null : after.plusWorkingDays(lastDay, 1));
	}

	@Override
	public void shift(String deadlineId, LocalDate lastDay, String reason) {
		this.open.computeIfPresent(deadlineId, (id, now) -> new Open(now.department, lastDay, reason));
	}

	@Override
	public void recompute(String department) {
		this.recomputed.add(department);
	}

	private record Open(String department, LocalDate lastDay, @Nullable String reason) {

	}

}
