package org.reformflow.initiative.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.reformflow.document.DocumentDates;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.organisation.Organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that refuse an application with the reasons, or say that it is noted. */
@Service
@Transactional
class OutcomeLetters {

	private final JdbcClient jdbc;

	private final Applications applications;

	private final OutcomeFiles files;

	private final Organisation organisation;

	private final AppealTerm term;

	private final Signatures signatures;

	private final Clock clock;

	OutcomeLetters(JdbcClient jdbc, Applications applications, OutcomeFiles files, Organisation organisation,
			AppealTerm term, Signatures signatures, Clock clock) {
		this.jdbc = jdbc;
		this.applications = applications;
		this.files = files;
		this.organisation = organisation;
		this.term = term;
		this.signatures = signatures;
		this.clock = clock;
	}

	/** Writes the letter about the present outcome, once, and returns its file's id. */
	String write(Application application) {
		return find(application).orElseGet(() -> make(application));
	}

	private Optional<String> find(Application application) {
		return this.jdbc
			.sql("select file_id from outcome_letter where application_id = ? and outcome = ? and made_at >= ?")
			.params(application.id(), outcome(application).name(), application.decidedAt())
			.query(String.class)
			.optional();
	}

	private static Outcome outcome(Application application) {
		return Objects.requireNonNull(application.outcome(), "not concluded");
	}

	private String make(Application application) {
		Outcome outcome = outcome(application);
		Signature signature = this.signatures.of(application, this.signatures.decision(application).by());
		String file = this.files.keep(application,
				(outcome == Outcome.NOTED) ? OutcomeDocuments.NOTED : OutcomeDocuments.REFUSAL,
				values(application, signature), "Thông báo kết quả xét sáng kiến",
				"Thông báo " + outcome.label().toLowerCase(Locale.ROOT) + " sáng kiến "
						+ receipt(application).replace("/", "-"),
				signature.person());
		this.jdbc
			.sql("insert into outcome_letter (id, application_id, outcome, made_at, file_id) values (?, ?, ?, ?, ?)")
			.params(UUID.randomUUID().toString(), application.id(), outcome.name(), OffsetDateTime.now(this.clock),
					file)
			.update();
		return file;
	}

	private Map<String, String> values(Application application, Signature signature) {
		return Map.of("departmentName", this.organisation.departmentName(application.department()), "writtenOn",
				DocumentDates.words(LocalDate.now(this.clock)), "authors",
				AuthorWords.names(this.applications.description(application.id()).authors()), "title",
				application.title(), "unitName", this.organisation.unit(application.unit()).name(), "receipt",
				receipt(application), "reason", Objects.requireNonNullElse(application.outcomeReason(), ""),
				"appealUntil", DocumentDates.words(this.term.lastDay(application)), "signerTitle", signature.title(),
				"signerName", signature.name());
	}

	private static String receipt(Application application) {
		return (application.receiptNumber() != null)
				? "%02d/%d".formatted(application.receiptNumber(), application.receiptYear()) : "……";
	}

}
