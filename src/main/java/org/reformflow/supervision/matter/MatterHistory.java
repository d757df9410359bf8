package org.reformflow.supervision.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.process.form.FormAnswer;
import org.reformflow.process.form.FormAnswers;
import org.reformflow.supervision.matter.MatterView.Answer;
import org.reformflow.supervision.matter.MatterView.History;
import org.reformflow.supervision.matter.MatterView.Line;

import org.springframework.stereotype.Component;

/**
 * Who did what when, newest first, in pages: what happened to a directive or assignment,
 * and the finished steps of other processes.
 */
@Component
class MatterHistory {

	static final int PAGE = 20;

	private final EventTable events;

	private final MatterProcess process;

	private final FormAnswers answers;

	private final Organisation organisation;

	MatterHistory(EventTable events, MatterProcess process, FormAnswers answers, Organisation organisation) {
		this.events = events;
		this.process = process;
		this.answers = answers;
		this.organisation = organisation;
	}

	/** A page, whose length does not depend on how long the history is. */
	History page(Reader reader, HistoryLine.@Nullable Place before) {
		List<HistoryLine> found = new ArrayList<>(this.process.steps(reader, before, PAGE + 1));
		if (!reader.task().isInitiative()) {
			found.addAll(this.events.of(reader, before, PAGE + 1));
		}
		found.sort(HistoryLine.NEWEST_FIRST);
		String next = (found.size() > PAGE) ? found.get(PAGE - 1).place().words() : null;
		List<HistoryLine> lines = found.stream().limit(PAGE).toList();
		Map<String, List<FormAnswer>> answers = this.answers.ofTasks(reader.task().department(),
				lines.stream().map((line) -> line.place().step()).filter((step) -> !step.isEmpty()).toList());
		return new History(lines.stream().map((line) -> shown(reader, line, answers)).toList(), next);
	}

	private Line shown(Reader reader, HistoryLine line, Map<String, List<FormAnswer>> answers) {
		String by = line.by();
		return new Line(line.place().at(), (by != null) ? this.organisation.nameOf(by) : null, line.what(), line.text(),
				where(reader.task().department(), line),
				answers.getOrDefault(line.place().step(), List.of())
					.stream()
					.map((answer) -> new Answer(answer.label(), answer.text()))
					.toList());
	}

	/** An event is told with its unit, a step with its process. */
	private @Nullable String where(String department, HistoryLine line) {
		String where = line.where();
		return (where == null || line.place().event() == null) ? where
				: this.organisation.findUnit(department, where).map(Unit::name).orElse(where);
	}

}
