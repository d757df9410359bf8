package org.reformflow.initiative.outcome;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.reformflow.directive.DirectiveRequest;
import org.reformflow.directive.DirectiveSubmissions;
import org.reformflow.directive.DocumentType;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes recognised initiatives over to other units, by a plan of the department. */
@Service
@Transactional
class Replications {

	private final ReplicationTable table;

	private final Applications applications;

	private final DirectiveSubmissions directives;

	private final Signatures signatures;

	private final Organisation organisation;

	private final Clock clock;

	Replications(ReplicationTable table, Applications applications, DirectiveSubmissions directives,
			Signatures signatures, Organisation organisation, Clock clock) {
		this.table = table;
		this.applications = applications;
		this.directives = directives;
		this.signatures = signatures;
		this.organisation = organisation;
		this.clock = clock;
	}

	void decide(Replication replication) {
		this.table.insert(replication, OffsetDateTime.now(this.clock));
		note(replication.applicationId(),
				replication.wanted() ? "Nhân rộng cho: " + String.join("; ", names(replication.units()))
						: Stream.of("Chưa nhân rộng", replication.words())
							.filter((part) -> part != null)
							.collect(Collectors.joining(". ")));
	}

	/**
	 * Registers the plan as a draft, once: the office finds it in its breakdown with a
	 * task for the units.
	 */
	void draftDirective(String applicationId) {
		Replication replication = this.table.find(applicationId).orElseThrow();
		if (replication.directiveId() == null) {
			Application application = this.applications.get(applicationId);
			String directive = this.directives
				.submit(application.department(), plan(application, replication), replication.decidedBy(),
						"initiative-" + applicationId)
				.id();
			this.table.setDirective(applicationId, directive);
			note(applicationId, "Đã lập dự thảo kế hoạch nhân rộng.");
		}
	}

	private DirectiveRequest plan(Application application, Replication replication) {
		List<String> units = names(replication.units());
		List<JsonNode> recipients = Stream.concat(units.stream(), Stream.of("Lưu: VT"))
			.map((line) -> (JsonNode) TextNode.valueOf(line))
			.toList();
		DirectiveRequest.Task task = new DirectiveRequest.Task("t1", String.valueOf(replication.words()), units,
				List.of(this.organisation.unit(application.unit()).name()), application.area().name(),
				new DirectiveRequest.DeadlineRequest(replication.deadlineWords(), null, null, null, null), List.of(),
				null, null);
		return new DirectiveRequest(DocumentType.KE_HOACH.name(), null, null, null, null, null, null,
				this.organisation.departmentName(application.department()),
				"Nhân rộng sáng kiến “%s”".formatted(application.title()), null, List.of(), recipients,
				basis(application), List.of(task), List.of());
	}

	private List<DirectiveRequest.LegalRef> basis(Application application) {
		SignedDecision decision = this.signatures.decision(application);
		return (decision.number() == null) ? List.of()
				: List.of(new DirectiveRequest.LegalRef(decision.number(), decision.on().toString(),
						this.organisation.departmentName(application.department()), "Quyết định công nhận sáng kiến"));
	}

	private List<String> names(List<String> units) {
		return units.stream().map((unit) -> this.organisation.unit(unit).name()).toList();
	}

	private void note(String applicationId, String words) {
		this.applications.enter(applicationId, this.applications.get(applicationId).state(), words);
	}

}
