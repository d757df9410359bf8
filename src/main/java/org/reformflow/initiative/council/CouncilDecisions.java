package org.reformflow.initiative.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision on what a session concluded, and its way to the applications. All methods
 * join the caller's transaction.
 */
@Service
@Transactional
class CouncilDecisions {

	/** Applications that learn their outcome in one transaction. */
	static final int CHUNK = 20;

	private final SessionTable table;

	private final Applications applications;

	private final ReviewProcess reviews;

	private final Clock clock;

	CouncilDecisions(SessionTable table, Applications applications, ReviewProcess reviews, Clock clock) {
		this.table = table;
		this.applications = applications;
		this.reviews = reviews;
		this.clock = clock;
	}

	/**
	 * The director signs.
	 * @param number the decision's number; may be missing where nothing is recognised
	 * @throws Refusal when it is missing or taken, or the day lies ahead or before the
	 * session
	 */
	void sign(String sessionId, @Nullable String number, LocalDate on, String by) {
		CouncilSession session = this.table.lock(sessionId);
		if (number == null && this.table.applications(sessionId)
			.stream()
			.anyMatch((item) -> item.outcome() == Outcome.RECOGNISED)) {
			throw new Refusal("Hãy nhập số quyết định công nhận.");
		}
		if (on.isAfter(LocalDate.now(this.clock))) {
			throw new Refusal("Ngày quyết định chưa đến: hãy chọn lại.");
		}
		if (on.isBefore(session.meetsAt().atZoneSameInstant(this.clock.getZone()).toLocalDate())) {
			throw new Refusal("Ngày quyết định đứng trước ngày họp: hãy chọn lại.");
		}
		if (number != null && this.table.findDecision(session.department(), number, on.getYear()).isPresent()) {
			throw new Refusal(
					"Số quyết định “%s” đã dùng trong năm %d: hãy kiểm tra lại.".formatted(number, on.getYear()));
		}
		if (this.table.recognisedAuthors(sessionId).contains(by)) {
			throw new Refusal("Bạn là tác giả của một sáng kiến trong danh sách nên không ký quyết định này.");
		}
		this.table.setDecided(sessionId, number, on, by);
	}

	/**
	 * Tells the next applications their outcome; those withdrawn meanwhile are passed.
	 */
	void apply(String sessionId) {
		List<SessionItem> next = this.table.applications(sessionId)
			.stream()
			.filter((item) -> !item.applied())
			.limit(CHUNK)
			.toList();
		for (SessionItem item : next) {
			if (this.applications.lock(item.applicationId()).state() == ApplicationState.IN_SESSION) {
				Outcome outcome = Objects.requireNonNull(item.outcome());
				this.applications.conclude(item.applicationId(), outcome, item.reason());
				this.applications.enter(item.applicationId(), state(outcome), outcome.label());
				this.reviews.concluded(item.applicationId(), outcome);
			}
			this.table.setApplied(sessionId, item.applicationId());
		}
	}

	private static ApplicationState state(Outcome outcome) {
		return switch (outcome) {
			case RECOGNISED -> ApplicationState.RECOGNISED;
			case REFUSED -> ApplicationState.REFUSED;
			case NOTED -> ApplicationState.NOTED;
			case WITHDRAWN -> ApplicationState.WITHDRAWN;
			case DEFERRED -> ApplicationState.READY;
			case EXPERT_OPINION -> ApplicationState.ACCEPTED;
		};
	}

}
