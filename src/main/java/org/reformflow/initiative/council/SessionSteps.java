package org.reformflow.initiative.council;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.initiative.council.Agendas.Call;
import org.reformflow.initiative.council.Ballots.Hands;
import org.reformflow.initiative.council.Meetings.Attendance;
import org.reformflow.initiative.council.Meetings.DeclaredConflict;
import org.reformflow.process.Actor;
import org.reformflow.process.Capability;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of process {@code initiative-session} up to the vote. Bean names are used by
 * the model.
 */
@Configuration(proxyBeanMethods = false)
class SessionSteps {

	@Bean
	TaskListener recordAgenda(Agendas agendas, Clock clock) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String campaign = CouncilVariables.CAMPAIGN_ID.in(task);
			if (form.require("agendaOutcome", "Hãy chọn mời họp hoặc kết thúc đợt.").equals("finish")) {
				agendas.requireNothingReady(campaign);
				CouncilVariables.SESSION_HELD.set(task, false);
				return;
			}
			Call call = new Call(VoteMode.valueOf(form.require("voteMode", "Hãy chọn cách biểu quyết.")),
					moment(form, "meets_at", "Hãy chọn ngày giờ họp.", clock),
					form.require("place", "Hãy nhập nơi họp."), form.text("message").orElse(null),
					form.list("applications"));
			CouncilVariables.SESSION_ID.set(task.getExecution(), agendas.call(campaign, call, actor()));
		};
	}

	@Bean
	@Capability(name = "Mời họp Hội đồng",
			description = "Gửi giấy mời họp cho thành viên Hội đồng theo chương trình của phiên.", needs = "sessionId",
			notices = "council-called")
	JavaDelegate conveneSession(SessionTable sessions, CouncilNotices notices) {
		return (execution) -> {
			String id = CouncilVariables.SESSION_ID.in(execution);
			notices.called(sessions.get(id), sessions.members(id), sessions.applications(id).size());
		};
	}

	@Bean
	TaskListener recordAttendance(Meetings meetings, Agendas agendas, SessionTable sessions, CouncilNotices notices,
			Clock clock) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String id = CouncilVariables.SESSION_ID.in(task);
			if (form.require("attendanceOutcome", "Hãy chọn họp hoặc hoãn.").equals("postpone")) {
				String reason = form.require("postpone_reason", "Hãy nêu lý do hoãn.");
				agendas.postpone(id, reason);
				notices.postponed(sessions.get(id), sessions.members(id), reason);
				return;
			}
			boolean secret = sessions.get(id).voteMode() == VoteMode.SECRET;
			meetings.open(id,
					new Attendance(form.list("people"),
							secret ? moment(form, "ballot_end", "Hãy chọn thời điểm kết thúc bỏ phiếu.", clock) : null,
							form.text("note").orElse(null), conflicts(form.rows("conflicts"))),
					actor());
		};
	}

	private static List<DeclaredConflict> conflicts(List<SubmittedForm.Row> rows) {
		return rows.stream()
			.filter((row) -> row.text("member").isPresent() || row.text("application").isPresent())
			.map((row) -> new DeclaredConflict(
					row.text("application").orElseThrow(() -> new Refusal("Hãy chọn hồ sơ của xung đột lợi ích.")),
					row.text("member").orElseThrow(() -> new Refusal("Hãy chọn thành viên có xung đột lợi ích.")),
					row.text("reason").orElse("khai tại phiên họp")))
			.toList();
	}

	@Bean
	TaskListener recordVote(Ballots ballots) {
		return (task) -> {
			String person = actor();
			if (!person.equals(task.getVariable("voter"))) {
				throw new Refusal("Phiếu này của người khác: mỗi thành viên tự bỏ phiếu của mình.");
			}
			String id = CouncilVariables.SESSION_ID.in(task);
			List<SessionItem> items = ballots.itemsFor(id, person);
			List<SubmittedForm.Row> rows = new SubmittedForm(task).rows("votes");
			Map<String, Vote> votes = new HashMap<>();
			for (int i = 0; i < Math.min(items.size(), rows.size()); i++) {
				String item = items.get(i).applicationId();
				rows.get(i).text("vote").ifPresent((vote) -> votes.put(item, Vote.valueOf(vote)));
			}
			ballots.cast(id, person, votes);
		};
	}

	@Bean
	TaskListener recordHands(Ballots ballots, SessionTable sessions) {
		return (task) -> {
			String id = CouncilVariables.SESSION_ID.in(task);
			List<SubmittedForm.Row> rows = new SubmittedForm(task).rows("counts");
			List<SessionItem> items = sessions.applications(id).stream().filter(SessionItem::isQuorate).toList();
			List<Hands> counts = new ArrayList<>();
			for (int i = 0; i < Math.min(items.size(), rows.size()); i++) {
				counts.add(new Hands(items.get(i).applicationId(), number(rows.get(i), "yes"),
						number(rows.get(i), "no"), number(rows.get(i), "blank")));
			}
			ballots.show(id, counts);
		};
	}

	private static int number(SubmittedForm.Row row, String key) {
		return row.number(key).map((number) -> number.intValueExact()).orElse(0);
	}

	@Bean
	@Capability(name = "Chốt kết quả biểu quyết",
			description = "Kết thúc biểu quyết và đếm phiếu của từng hồ sơ trong phiên.", needs = "sessionId")
	JavaDelegate closeVote(Ballots ballots) {
		return (execution) -> ballots.close(CouncilVariables.SESSION_ID.in(execution));
	}

	/** A day and time in the department's time zone. */
	private static OffsetDateTime moment(SubmittedForm form, String key, String message, Clock clock) {
		String text = form.require(key, message);
		try {
			return LocalDateTime.parse((text.length() > 16) ? text.substring(0, 16) : text)
				.atZone(clock.getZone())
				.toOffsetDateTime();
		}
		catch (DateTimeException ex) {
			throw new Refusal(message);
		}
	}

	static String actor() {
		return Actor.current().orElseThrow(() -> new Refusal("Bạn chưa đăng nhập. Hãy đăng nhập rồi thử lại."));
	}

}
