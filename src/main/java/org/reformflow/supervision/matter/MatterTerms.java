package org.reformflow.supervision.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.deadline.ladder.LadderView;
import org.reformflow.deadline.ladder.LadderViews;
import org.reformflow.organisation.Organisation;
import org.reformflow.supervision.matter.MatterHeads.Due;
import org.reformflow.supervision.matter.MatterHeads.Head;
import org.reformflow.supervision.matter.MatterView.Came;
import org.reformflow.supervision.matter.MatterView.Term;

import org.springframework.stereotype.Component;

/** The deadlines of a matter and of the task itself, with their ladders. */
@Component
class MatterTerms {

	private static final int MOST = 20;

	private final LadderViews ladders;

	private final WorkingCalendars calendars;

	private final Organisation organisation;

	private final Clock clock;

	MatterTerms(LadderViews ladders, WorkingCalendars calendars, Organisation organisation, Clock clock) {
		this.ladders = ladders;
		this.calendars = calendars;
		this.organisation = organisation;
		this.clock = clock;
	}

	List<Term> of(MatterTask task, Head head) {
		String matter = Optional.ofNullable(task.part()).orElse(task.matter());
		List<LadderView> found = this.ladders.of(task.department(),
				task.isSecret() ? List.of(task.id()) : List.of(matter, task.id()));
		List<Term> terms = new ArrayList<>();
		Stream<LadderView> ofMatter = found.stream().filter((ladder) -> !isOfTask(ladder));
		Due due = head.due();
		if (due != null) {
			terms.add(term(task, "Nhiệm vụ", due, ofMatter.findFirst().orElse(null)));
		}
		else {
			ofMatter.forEach((ladder) -> terms.add(term(task, "Vụ việc",
					new Due(ladder.dated() ? ladder.lastDay() : null, null, null, true), ladder)));
		}
		LadderView own = found.stream().filter(MatterTerms::isOfTask).findFirst().orElse(null);
		if (own != null || !isShown(task.due(), terms)) {
			terms.add(term(task, "Bước “" + task.name() + "”", new Due(task.due(), null, null, true), own));
		}
		return terms;
	}

	private static boolean isOfTask(LadderView ladder) {
		return ladder.owner().equals(LadderView.TASK);
	}

	private static boolean isShown(@Nullable LocalDate due, List<Term> terms) {
		return due == null || terms.stream().anyMatch((term) -> due.equals(term.due()));
	}

	private Term term(MatterTask task, String label, Due due, @Nullable LadderView ladder) {
		LocalDate last = due.current();
		boolean waits = last != null && due.open();
		return new Term(label, last, Objects.equals(due.original(), last) ? null : due.original(), due.words(),
				waits ? this.calendars.of(task.department())
					.workingDaysBetween(LocalDate.now(this.clock), Objects.requireNonNull(last)) : null,
				(ladder != null) ? ladder.state() : null, (ladder != null) ? ladder.coming() : List.of(),
				(ladder != null) ? ladder.came().stream().limit(MOST).map(this::came).toList() : List.of());
	}

	private Came came(LadderView.Came tier) {
		String by = tier.answeredBy();
		return new Came(tier.name(), tier.at(), tier.state(), tier.slip(), tier.answerDue(), tier.answer(),
				tier.commitment(), (by != null) ? this.organisation.nameOf(by) : null);
	}

}
