package org.reformflow.initiative.council;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.reformflow.initiative.council.SessionTable.Recusal;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Votes of a session. A secret ballot only raises counts; the mark that a member cast one
 * lies apart. All methods join the caller's transaction.
 */
@Service
@Transactional
class Ballots {

	private final SessionTable table;

	Ballots(SessionTable table) {
		this.table = table;
	}

	/** The applications with a quorum that a person has no conflict with. */
	List<SessionItem> itemsFor(String sessionId, String person) {
		Set<String> recused = this.table.recusals(sessionId)
			.stream()
			.filter((recusal) -> recusal.person().equals(person))
			.map(Recusal::applicationId)
			.collect(Collectors.toSet());
		return this.table.applications(sessionId)
			.stream()
			.filter((item) -> item.isQuorate() && !recused.contains(item.applicationId()))
			.toList();
	}

	/**
	 * Puts a ballot into the box.
	 * @param votes by application, for all of {@link #itemsFor}
	 * @throws Refusal when the vote is closed, the person does not attend or has voted,
	 * or an application is missing or not the person's to judge
	 */
	void cast(String sessionId, String person, Map<String, Vote> votes) {
		requireOpen(sessionId, VoteMode.SECRET);
		Set<String> mine = itemsFor(sessionId, person).stream()
			.map(SessionItem::applicationId)
			.collect(Collectors.toSet());
		if (!mine.containsAll(votes.keySet())) {
			throw new Refusal("Phiếu có hồ sơ mà bạn không được biểu quyết: hãy mở lại phiếu.");
		}
		if (votes.size() < mine.size()) {
			throw new Refusal("Hãy biểu quyết từng hồ sơ trong phiếu; không có ý kiến thì chọn phiếu trắng.");
		}
		if (mine.isEmpty() || !this.table.cast(sessionId, person)) {
			throw new Refusal("Bạn không dự phiên họp này hoặc đã bỏ phiếu rồi; mỗi người chỉ bỏ một lần.");
		}
		// In one order for all, so that two members who vote at once wait for each other.
		for (String application : new TreeSet<>(votes.keySet())) {
			Vote vote = votes.get(application);
			this.table.count(sessionId, application, (vote == Vote.YES) ? 1 : 0, (vote == Vote.NO) ? 1 : 0,
					(vote == Vote.BLANK) ? 1 : 0);
		}
	}

	/**
	 * Keeps a show of hands.
	 * @throws Refusal when more hands were counted than members may vote
	 */
	void show(String sessionId, List<Hands> counts) {
		requireOpen(sessionId, VoteMode.HANDS);
		Map<String, SessionItem> items = this.table.applications(sessionId)
			.stream()
			.collect(Collectors.toMap(SessionItem::applicationId, (item) -> item));
		for (Hands count : counts) {
			SessionItem item = items.get(count.applicationId());
			if (item == null || !item.isQuorate()) {
				throw new Refusal("Có hồ sơ không được biểu quyết tại phiên họp này: hãy mở lại biểu mẫu.");
			}
			if (count.yes() < 0 || count.no() < 0 || count.blank() < 0
					|| count.yes() + count.no() + count.blank() > item.present()) {
				throw new Refusal(
						"Hồ sơ thứ %d: tổng số ý kiến nhiều hơn %d thành viên dự họp được biểu quyết. Hãy đếm lại."
							.formatted(item.position() + 1, item.present()));
			}
			this.table.count(sessionId, count.applicationId(), count.yes(), count.no(), count.blank());
		}
	}

	/** The counts are fixed, and read from now on. */
	void close(String sessionId) {
		if (this.table.lock(sessionId).state() == SessionState.VOTING) {
			this.table.setState(sessionId, SessionState.VOTED);
		}
	}

	private void requireOpen(String sessionId, VoteMode mode) {
		CouncilSession session = this.table.lock(sessionId);
		if (session.state() != SessionState.VOTING || session.voteMode() != mode) {
			throw new Refusal("Việc biểu quyết của phiên họp này không mở. Hãy tải lại danh sách việc.");
		}
	}

	/** Hands counted for an application. */
	record Hands(String applicationId, int yes, int no, int blank) {

	}

}
