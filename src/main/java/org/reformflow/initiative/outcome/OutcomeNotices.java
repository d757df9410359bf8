package org.reformflow.initiative.outcome;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.notification.Notice;
import org.reformflow.notification.Notifications;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Component;

/** Tells authors and who wrote an application what became of it. */
@Component
class OutcomeNotices {

	private final Notifications notifications;

	private final Applications applications;

	private final Campaigns campaigns;

	private final AppealTerm term;

	private final OutcomeFiles files;

	OutcomeNotices(Notifications notifications, Applications applications, Campaigns campaigns, AppealTerm term,
			OutcomeFiles files) {
		this.notifications = notifications;
		this.applications = applications;
		this.campaigns = campaigns;
		this.term = term;
		this.files = files;
	}

	void recognised(Application application, List<Certificate> certificates) {
		String lines = certificates.stream().map(this::line).collect(Collectors.joining("\n"));
		send(application, "outcome-recognised", "outcome-recognised:" + decision(application), Map.of("files", lines));
	}

	private String line(Certificate certificate) {
		String file = (certificate.pdfId() != null) ? certificate.pdfId() : certificate.fileId();
		return "- Số %s, %s: %s".formatted(certificate.words(), certificate.author(), this.files.address(file));
	}

	void told(Application application, String letter) {
		Outcome outcome = Objects.requireNonNull(application.outcome());
		send(application, "outcome-letter", "outcome-letter:" + decision(application),
				Map.of("outcome", outcome.label(), "reason",
						Objects.requireNonNullElse(application.outcomeReason(), ""), "appealUntil",
						VietnameseDates.words(this.term.lastDay(application)), "files", this.files.address(letter)));
	}

	private static String decision(Application application) {
		return application.id() + ":" + Objects.requireNonNull(application.decidedAt()).toEpochSecond();
	}

	/** Where people who may see it download a kept file. */
	String address(String fileId) {
		return this.files.address(fileId);
	}

	/** To its authors with accounts and to who wrote it. */
	void send(Application application, String template, String key, Map<String, Object> values) {
		Map<String, Object> all = new HashMap<>(values);
		all.put("title", application.title());
		all.put("campaign", this.campaigns.get(application.campaignId()).title());
		Set<String> people = new HashSet<>(this.applications.authorPersons(application.id()));
		people.add(application.submitter());
		this.notifications
			.send(new Notice(key, application.department(), template, all, people, false, application.id()));
	}

}
