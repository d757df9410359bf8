package org.reformflow.initiative.council;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a session concludes from its votes, its minutes, the upper body's agreement. All
 * methods join the caller's transaction.
 */
@Service
@Transactional
class Conclusions {

	private final SessionTable table;

	private final Applications applications;

	private final HeadAuthors heads;

	private final Clock clock;

	Conclusions(SessionTable table, Applications applications, HeadAuthors heads, Clock clock) {
		this.table = table;
		this.applications = applications;
		this.heads = heads;
		this.clock = clock;
	}

	/** The applications of a session that were not withdrawn meanwhile. */
	List<SessionItem> items(String sessionId) {
		return this.table.applications(sessionId)
			.stream()
			.filter((item) -> this.applications.get(item.applicationId()).state() == ApplicationState.IN_SESSION)
			.toList();
	}

	/**
	 * Keeps the conclusions on all {@link #items}.
	 * @throws Refusal when one is missing, against the vote or without its reason
	 */
	void conclude(String sessionId, List<Conclusion> conclusions, @Nullable String note) {
		this.table.lock(sessionId);
		Map<String, Conclusion> byId = conclusions.stream()
			.collect(Collectors.toMap(Conclusion::applicationId, (one) -> one));
		for (SessionItem item : items(sessionId)) {
			Application application = this.applications.get(item.applicationId());
			Conclusion conclusion = byId.get(item.applicationId());
			if (conclusion == null) {
				throw new Refusal("Chưa có kết luận về “%s”: hãy chọn kết luận.".formatted(application.title()));
			}
			requireFit(item, conclusion, application.title());
			boolean consent = conclusion.outcome() == Outcome.RECOGNISED && this.heads.needConsent(application);
			this.table.setConclusion(new SessionItem(sessionId, item.applicationId(), item.position(), item.eligible(),
					item.present(), item.needed(), item.votesYes(), item.votesNo(), item.votesBlank(),
					conclusion.note(), conclusion.outcome(), conclusion.reason(), consent,
					(consent && Boolean.TRUE.equals(item.consentGiven())) ? true : null, item.consentNumber(),
					item.consentOn(), false));
		}
		this.table.setConcluded(sessionId, note);
	}

	private static void requireFit(SessionItem item, Conclusion conclusion, String title) {
		Outcome outcome = conclusion.outcome();
		if (outcome == Outcome.RECOGNISED && !item.hasMajority()) {
			throw new Refusal("“%s” được %d phiếu đồng ý, cần ít nhất %d: không kết luận công nhận được."
				.formatted(title, item.votesYes(), item.needed()));
		}
		if (item.hasMajority() && (outcome == Outcome.REFUSED || outcome == Outcome.NOTED)) {
			throw new Refusal(
					"“%s” đã đủ phiếu đồng ý nên không kết luận “%s” được.".formatted(title, outcome.label()));
		}
		if (!item.isQuorate() && (outcome == Outcome.REFUSED || outcome == Outcome.NOTED)) {
			throw new Refusal(
					"“%s” chưa đủ thành viên được biểu quyết: hãy để lại phiên sau, lấy thêm ý kiến hoặc cho rút."
						.formatted(title));
		}
		if (outcome != Outcome.RECOGNISED && conclusion.reason() == null) {
			throw new Refusal("“%s”: hãy nêu lý do của kết luận “%s”.".formatted(title, outcome.label()));
		}
	}

	/** The chair of the day signs the minutes. */
	void sign(String sessionId, String by) {
		this.table.setMinutesSigned(sessionId, by, OffsetDateTime.now(this.clock));
	}

	/** The chair or the director wants it concluded anew. */
	void giveBack(String sessionId, String reason) {
		this.table.setReturned(sessionId, reason);
	}

	/** The applications whose recognition waits for the upper body. */
	List<SessionItem> awaitingConsent(String sessionId) {
		return items(sessionId).stream().filter((item) -> item.needsConsent() && item.consentGiven() == null).toList();
	}

	/**
	 * Keeps what the upper body answered; without its agreement an application is
	 * refused.
	 */
	void answer(String sessionId, List<Consent> consents) {
		Map<String, Consent> byId = consents.stream().collect(Collectors.toMap(Consent::applicationId, (one) -> one));
		for (SessionItem item : awaitingConsent(sessionId)) {
			Consent consent = Objects.requireNonNull(byId.get(item.applicationId()));
			if (consent.on().isAfter(LocalDate.now(this.clock))) {
				throw new Refusal("Ngày văn bản của cấp trên chưa đến: hãy kiểm tra lại.");
			}
			if (!consent.given() && consent.reason() == null) {
				throw new Refusal("Hãy nêu lý do cấp trên không chấp thuận.");
			}
			this.table.setConsent(new SessionItem(sessionId, item.applicationId(), item.position(), item.eligible(),
					item.present(), item.needed(), item.votesYes(), item.votesNo(), item.votesBlank(), item.note(),
					consent.given() ? item.outcome() : Outcome.REFUSED,
					consent.given() ? item.reason() : consent.reason(), true, consent.given(), consent.number(),
					consent.on(), false));
		}
	}

	/** What is concluded on an application. */
	record Conclusion(String applicationId, Outcome outcome, @Nullable String reason, @Nullable String note) {

	}

	/** What the upper body answers on an application, by which document. */
	record Consent(String applicationId, boolean given, String number, LocalDate on, @Nullable String reason) {

	}

}
