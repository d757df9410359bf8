package org.reformflow.directive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Component;

/** A directive and its assignments in words, for forms. */
@Component
class DirectiveSummary {

	private final DirectiveTable directives;

	private final Breakdowns breakdowns;

	private final Organisation organisation;

	private final DueDays dueDays;

	DirectiveSummary(DirectiveTable directives, Breakdowns breakdowns, Organisation organisation, DueDays dueDays) {
		this.dueDays = dueDays;
		this.directives = directives;
		this.breakdowns = breakdowns;
		this.organisation = organisation;
	}

	Map<String, Object> of(DirectiveRow directive) {
		Map<String, Object> summary = new LinkedHashMap<>();
		summary.put("type", directive.documentType().label());
		summary.put("symbol",
				(directive.number() != null) ? directive.symbol() : "(chưa cấp số) " + directive.symbol());
		summary.put("subject", directive.subject());
		summary.put("placeAndDay", placeAndDay(directive));
		summary.put("issuer", DirectiveForms.text(directive.issuer()));
		summary.put("signer", String
			.join(" ",
					List.of(DirectiveForms.text(directive.signerCapacity()),
							DirectiveForms.text(directive.signerTitle()), DirectiveForms.text(directive.signerName())))
			.strip());
		summary.put("state", directive.state().label());
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("directive", summary);
		values.put("recipientsText",
				String.join("; ", this.directives.recipients(directive.id()).stream().map(Recipient::words).toList()));
		values.put("referencesText",
				String.join("; ", this.directives.references(directive.id())
					.stream()
					.map((reference) -> reference.number()
							+ ((reference.date() != null) ? " ngày " + VietnameseDates.words(reference.date()) : ""))
					.toList()));
		values.put("targetsText",
				String.join("; ",
						this.breakdowns.ownTargets(directive.id())
							.stream()
							.map((target) -> target.metric() + ": " + target.words())
							.toList()));
		return values;
	}

	private static String placeAndDay(DirectiveRow directive) {
		String parts = Stream.of(directive.place(), VietnameseDates.words(directive.issueDate()))
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining(", "));
		return parts.isEmpty() ? "" : " (" + parts + ")";
	}

	/** A line of the monitoring table. */
	Map<String, Object> row(String department, AssignmentView assignment) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("code", assignment.code());
		row.put("unit", assignment.leadUnitName());
		row.put("text", DirectiveForms.shortened(assignment.text()));
		row.put("due", (assignment.deadline().current() != null)
				? this.dueDays.words(department, assignment.deadline().current())
				: Optional.ofNullable(assignment.deadline().raw()).orElse(assignment.deadline().kind().label()));
		row.put("status", status(assignment.status()));
		row.put("term", assignment.status().term().label());
		row.put("officer", Optional.ofNullable(assignment.officer()).map(this.organisation::nameOf).orElse(""));
		row.put("percent", assignment.percentDone() + " %");
		return row;
	}

	static String status(AssignmentView.Status status) {
		return status.suspended() ? "Tạm dừng (" + status.state().label().toLowerCase(Locale.forLanguageTag("vi")) + ")"
				: status.state().label();
	}

}
