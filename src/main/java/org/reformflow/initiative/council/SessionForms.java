package org.reformflow.initiative.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.FormView;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code initiative-session} show. Bean names are used by the
 * model.
 */
@Configuration(proxyBeanMethods = false)
class SessionForms {

	@Bean
	FormView agendaView(AgendaSummary agenda) {
		return (task) -> agenda.of(CouncilVariables.CAMPAIGN_ID.in(ScoringForms.required(task)));
	}

	@Bean
	FormView attendanceView(SessionSummary summary, SessionTable sessions, Organisation organisation) {
		return sessionView(summary, (id) -> {
			List<SessionItem> items = sessions.applications(id);
			return Map.of("applications",
					items.stream()
						.map((item) -> Map.of("title", summary.label(item), "unit", summary.unit(item)))
						.toList(),
					"memberOptions",
					sessions.members(id)
						.stream()
						.map((member) -> option(member.person(),
								"%s (%s)".formatted(organisation.nameOf(member.person()), member.role().label())))
						.toList(),
					"applicationOptions",
					items.stream().map((item) -> option(item.applicationId(), summary.label(item))).toList(),
					"conflicts", List.of());
		});
	}

	@Bean
	FormView voteView(SessionSummary summary, SessionTable sessions, Ballots ballots) {
		return (task) -> {
			String id = CouncilVariables.SESSION_ID.in(ScoringForms.required(task));
			String voter = String.valueOf(ScoringForms.required(task).getVariable("voter"));
			List<String> mine = ballots.itemsFor(id, voter).stream().map(SessionItem::applicationId).toList();
			String excluded = sessions.applications(id)
				.stream()
				.filter((item) -> sessions.recusals(id)
					.stream()
					.anyMatch((recusal) -> recusal.person().equals(voter)
							&& recusal.applicationId().equals(item.applicationId())))
				.map(summary::label)
				.collect(Collectors.joining("; "));
			return Map.of("session", summary.session(id), "excluded", excluded, "votes",
					sessions.applications(id)
						.stream()
						.filter((item) -> mine.contains(item.applicationId()))
						.map((item) -> Map.of("application", summary.label(item)))
						.toList());
		};
	}

	@Bean
	FormView handsView(SessionSummary summary, SessionTable sessions) {
		return sessionView(summary, (id) -> {
			List<SessionItem> items = sessions.applications(id);
			return Map.of("notVoted",
					items.stream()
						.filter((item) -> !item.isQuorate())
						.map(summary::label)
						.collect(Collectors.joining("; ")),
					"counts",
					items.stream()
						.filter(SessionItem::isQuorate)
						.map((item) -> Map.of("application", summary.label(item), "electorate",
								electorate(summary, id, item)))
						.toList());
		});
	}

	private static String electorate(SessionSummary summary, String id, SessionItem item) {
		String recused = summary.recused(id, item.applicationId());
		return "%d dự họp, cần %d đồng ý%s".formatted(item.present(), item.needed(),
				recused.isEmpty() ? "" : "; trừ " + recused);
	}

	@Bean
	FormView concludeView(SessionSummary summary, SessionTable sessions, Conclusions conclusions) {
		return sessionView(summary, (id) -> {
			CouncilSession session = sessions.get(id);
			return Map.of("returnReason", text(session.returnReason()), "session_note", text(session.note()),
					"conclusions",
					conclusions.items(id).stream().map((item) -> conclusion(summary, id, item)).toList());
		});
	}

	private static Map<String, Object> conclusion(SessionSummary summary, String id, SessionItem item) {
		Outcome outcome = item.outcome();
		if (outcome == null && item.isQuorate()) {
			outcome = item.hasMajority() ? Outcome.RECOGNISED : Outcome.REFUSED;
		}
		Map<String, Object> row = new HashMap<>();
		String recused = summary.recused(id, item.applicationId());
		row.put("application", summary.label(item));
		row.put("result", SessionSummary.votes(item) + (recused.isEmpty() ? "" : "; trừ " + recused));
		row.put("outcome", (outcome != null) ? outcome.name() : null);
		row.put("reason", text(item.reason()));
		row.put("note", text(item.note()));
		return row;
	}

	@Bean
	FormView minutesView(SessionSummary summary) {
		return sessionView(summary,
				(id) -> Map.of("results", summary.results(id), "minutesLink", summary.minutesLink(id)));
	}

	@Bean
	FormView consentView(SessionSummary summary, Conclusions conclusions) {
		return sessionView(summary,
				(id) -> Map.of("consents",
						conclusions.awaitingConsent(id)
							.stream()
							.map((item) -> Map.of("application", summary.label(item)))
							.toList()));
	}

	@Bean
	FormView decideView(SessionSummary summary) {
		return sessionView(summary,
				(id) -> Map.of("results", summary.results(id), "minutesLink", summary.minutesLink(id)));
	}

	private static FormView sessionView(SessionSummary summary, Function<String, Map<String, Object>> more) {
		return (task) -> {
			String id = CouncilVariables.SESSION_ID.in(ScoringForms.required(task));
			Map<String, Object> values = new HashMap<>(more.apply(id));
			values.put("session", summary.session(id));
			return values;
		};
	}

	private static Map<String, String> option(String value, String label) {
		return Map.of("value", value, "label", label);
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
