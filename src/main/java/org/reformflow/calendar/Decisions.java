package org.reformflow.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

/**
 * What the office decided about affected deadlines: one choice for all, and exceptions.
 *
 * @param exceptions by deadline id
 */
record Decisions(boolean shiftAll, Map<String, Different> exceptions, String reason, WorkingCalendar calendar,
		LocalDate today) {

	private static final String SHIFT = "shift";

	/**
	 * Reads the form.
	 * @throws Refusal when a deadline is named twice
	 */
	static Decisions read(SubmittedForm form, WorkingCalendar calendar, LocalDate today) {
		Map<String, Different> exceptions = new LinkedHashMap<>();
		for (SubmittedForm.Row row : form.rows("exceptions")) {
			row.text("deadline_id").ifPresent((deadline) -> {
				Different different = new Different(row.text("choice").orElse(null), row.date("new_day").orElse(null));
				if (exceptions.put(deadline, different) != null) {
					throw new Refusal("Một thời hạn được chọn hai lần trong danh sách. Hãy giữ một dòng.");
				}
			});
		}
		return new Decisions(form.require("default_choice", "Hãy chọn giữ hoặc dời cho tất cả.").equals(SHIFT),
				exceptions, form.require("reason", "Hãy nêu lý do."), calendar, today);
	}

	/**
	 * One decision for each affected deadline.
	 * @throws Refusal naming all days that are missing or cannot be taken
	 */
	List<ChangeLog.Decision> about(List<DatedWork.Effect> effects) {
		LineProblems problems = new LineProblems("Chưa ghi quyết định");
		Set<String> unknown = new HashSet<>(this.exceptions.keySet());
		List<ChangeLog.Decision> decisions = effects.stream().map((effect) -> {
			unknown.remove(effect.deadlineId());
			return about(effect, problems);
		}).toList();
		unknown.forEach((id) -> problems.add(id, "không phải thời hạn bị ảnh hưởng. Hãy xóa dòng này."));
		problems.refuseIfAny();
		return decisions;
	}

	private ChangeLog.Decision about(DatedWork.Effect effect, LineProblems problems) {
		Different different = this.exceptions.getOrDefault(effect.deadlineId(), new Different(null, null));
		if (!isShifted(effect, different)) {
			return new ChangeLog.Decision(effect.deadlineId(), ChangeLog.Choice.KEEP, null);
		}
		LocalDate day = (different.day() != null) ? different.day() : effect.proposed();
		String problem = problem(day, effect);
		if (problem != null) {
			problems.add("“" + DayWords.shown(effect.title()) + "” (" + effect.unit() + ")", problem);
		}
		return new ChangeLog.Decision(effect.deadlineId(), ChangeLog.Choice.SHIFT, day);
	}

	/** Those without a proposal are shifted only one by one. */
	private boolean isShifted(DatedWork.Effect effect, Different different) {
		return (different.choice() != null) ? different.choice().equals(SHIFT)
				: different.day() != null || (this.shiftAll && effect.proposed() != null);
	}

	private @Nullable String problem(@Nullable LocalDate day, DatedWork.Effect effect) {
		if (day == null) {
			return "chưa có ngày mới. Hãy chọn ngày.";
		}
		if (day.equals(effect.lastDay())) {
			return "ngày mới trùng hạn cũ. Hãy chọn “Giữ” hoặc ngày khác.";
		}
		if (day.isBefore(this.today)) {
			return "ngày mới %s đã qua. Hãy chọn từ hôm nay trở đi.".formatted(DayWords.format(day));
		}
		return this.calendar.isWorkingDay(day) ? null
				: "ngày mới %s là ngày nghỉ. Hãy chọn ngày làm việc.".formatted(DayWords.format(day));
	}

	/** What differs for one deadline; a choice or a day left out is that for all. */
	record Different(@Nullable String choice, @Nullable LocalDate day) {

	}

}
