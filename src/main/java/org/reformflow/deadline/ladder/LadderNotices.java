package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.notification.Notice;
import org.reformflow.notification.Notifications;
import org.reformflow.notification.TemplateValues;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Tells people of a tier. */
@Component
class LadderNotices {

	private final Notifications notifications;

	private final Recipients recipients;

	private final MeetingList meetingList;

	private final LadderPlanner planner;

	private final Organisation organisation;

	private final Clock clock;

	LadderNotices(Notifications notifications, Recipients recipients, MeetingList meetingList, LadderPlanner planner,
			Organisation organisation, Clock clock) {
		this.notifications = notifications;
		this.recipients = recipients;
		this.meetingList = meetingList;
		this.planner = planner;
		this.organisation = organisation;
		this.clock = clock;
	}

	void send(LadderRow ladder, StepRow record, Tier tier, LadderOwner.Facts facts) {
		Set<String> people = this.recipients.people(tier.to(), ladder.department(), facts);
		this.notifications
			.send(new Notice(ladder.id() + "/" + record.round() + "/" + record.tier(), ladder.department(),
					tier.template(), values(ladder, record, tier, facts), people, tier.urgent(), ladder.businessKey()));
	}

	private Map<String, Object> values(LadderRow ladder, StepRow record, Tier tier, LadderOwner.Facts facts) {
		WorkingCalendar calendar = this.planner.calendar(ladder);
		LocalDate today = LocalDate.now(this.clock);
		int left = calendar.workingDaysBetween(today, ladder.lastDay());
		Map<String, Object> values = new HashMap<>();
		values.put("tier", tier.name());
		values.put("title", oneLine(facts.title()));
		values.put("subject", oneLine(facts.subject()));
		values.put("unit", (facts.unit() != null) ? this.organisation.unit(facts.unit()).name() : "");
		values.put("deadline", facts.deadlineWords());
		values.put("lastDay", VietnameseDates.words(ladder.lastDay()));
		values.put("lastWorkingDay", VietnameseDates.words(calendar.lastWorkingDayUpTo(ladder.lastDay())));
		values.put("daysLeft", Math.max(left, 0));
		values.put("daysLate", Math.max(-left, 0));
		values.put("slip", Optional.ofNullable(record.slip()).orElse(""));
		values.put("answerBy", (tier.answerBy() != null) ? tier.answerBy().label() : "");
		values.put("answerDue", VietnameseDates.words(record.answerDue()));
		values.put("meetingList", record.onMeetingList() ? this.meetingList.lines(ladder.department()) : List.of());
		return values;
	}

	/** A text of several lines would look like more lines of the notice. */
	private static String oneLine(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

	/** What templates {@code deadline-*.txt} may say. */
	@Bean
	static TemplateValues deadlineValues() {
		return new TemplateValues("deadline-", Set.of("tier", "title", "subject", "unit", "deadline", "lastDay",
				"lastWorkingDay", "daysLeft", "daysLate", "slip", "answerBy", "answerDue", "meetingList"));
	}

}
