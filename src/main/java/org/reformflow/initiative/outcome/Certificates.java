package org.reformflow.initiative.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.reformflow.document.DocumentDates;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Author;
import org.reformflow.initiative.application.Description;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates of recognised initiatives, one for each author. */
@Service
@Transactional
class Certificates {

	private final CertificateTable table;

	private final CertificateNumbers numbers;

	private final Applications applications;

	private final OutcomeFiles files;

	private final Organisation organisation;

	private final Signatures signatures;

	private final Clock clock;

	Certificates(CertificateTable table, CertificateNumbers numbers, Applications applications, OutcomeFiles files,
			Organisation organisation, Signatures signatures, Clock clock) {
		this.table = table;
		this.numbers = numbers;
		this.applications = applications;
		this.files = files;
		this.organisation = organisation;
		this.signatures = signatures;
		this.clock = clock;
	}

	boolean areIssued(String applicationId) {
		return !this.table.ofApplication(applicationId).isEmpty();
	}

	/** Issues them, once, and returns them in the order of the authors. */
	List<Certificate> issue(Application application) {
		List<Certificate> issued = this.table.ofApplication(application.id());
		return issued.isEmpty() ? make(application) : issued;
	}

	private List<Certificate> make(Application application) {
		Description description = this.applications.description(application.id());
		SignedDecision decision = this.signatures.decision(application);
		Signature signature = this.signatures.of(application, decision.by());
		Map<String, String> common = common(application, description, decision, signature);
		List<Certificate> made = new ArrayList<>();
		for (Author author : description.authors()) {
			Certificate certificate = make(application, author, made.size(), common, signature);
			this.table.insert(certificate);
			made.add(certificate);
		}
		return made;
	}

	private Certificate make(Application application, Author author, int position, Map<String, String> common,
			Signature signature) {
		LocalDate today = LocalDate.now(this.clock);
		int number = this.numbers.next(application.department(), today.getYear());
		Map<String, String> values = new HashMap<>(common);
		values.put("number", Certificate.words(number, today.getYear()));
		values.put("authorName", author.name());
		values.put("authorWork", AuthorWords.work(author));
		values.put("authorRole", (position == 0) ? "tác giả" : "đồng tác giả");
		values.put("share", AuthorWords.share(author.share()));
		String file = this.files.keep(application, OutcomeDocuments.CERTIFICATE, values, "Cấp giấy chứng nhận",
				"Giấy chứng nhận sáng kiến %02d-%d %s".formatted(number, today.getYear(), author.name()),
				signature.person());
		return new Certificate(application.id(), position, application.department(), number, today.getYear(),
				author.name(), author.person(), today, file);
	}

	private Map<String, String> common(Application application, Description description, SignedDecision decision,
			Signature signature) {
		String department = this.organisation.departmentName(application.department());
		return Map.ofEntries(Map.entry("departmentName", department),
				Map.entry("writtenOn", DocumentDates.words(LocalDate.now(this.clock))),
				Map.entry("title", description.title()),
				Map.entry("authors", AuthorWords.withShares(description.authors())),
				Map.entry("investor", Objects.requireNonNullElse(description.investor(), department)),
				Map.entry("unitName", this.organisation.unit(application.unit()).name()),
				Map.entry("summary", ClaimWords.summary(description.solutions())),
				Map.entry("benefits", ClaimWords.benefits(description.effects())),
				Map.entry("decision", decision.words() + " của " + department),
				Map.entry("signerTitle", signature.title()), Map.entry("signerName", signature.name()));
	}

}
