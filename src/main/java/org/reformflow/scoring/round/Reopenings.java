package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.Refusal;
import org.reformflow.scoring.criteria.Criterion;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locked scores change only here: the chief of office asks, the director decides, the
 * office scores anew. Methods join the caller's transaction.
 */
@Component
@Transactional
class Reopenings {

	private final ReopeningTable table;

	private final RoundTable rounds;

	private final Sheets sheets;

	private final Scores scores;

	private final Clock clock;

	Reopenings(ReopeningTable table, RoundTable rounds, Sheets sheets, Scores scores, Clock clock) {
		this.table = table;
		this.rounds = rounds;
		this.sheets = sheets;
		this.scores = scores;
		this.clock = clock;
	}

	/**
	 * Asks for some leaves of a unit.
	 * @throws Refusal when the round is not locked, or one of the leaves is open already
	 */
	Reopening ask(String round, String unit, List<String> leaves, String reason, Person by) {
		this.rounds.lock(round);
		Sheet sheet = this.sheets.of(round, unit);
		if (!by.is(Role.CHIEF_OF_OFFICE) || !sheet.round().department().equals(by.department())) {
			throw new Refusal("Chỉ Chánh Văn phòng của cơ quan đề nghị mở lại điểm.");
		}
		if (!sheet.round().state().isLocked()) {
			throw new Refusal(
					"Đợt chấm điểm “%s” chưa khóa nên không cần mở lại điểm.".formatted(sheet.round().title()));
		}
		List<String> codes = sheet.set().leaves().stream().map(Criterion::code).toList();
		for (String leaf : leaves) {
			if (!codes.contains(leaf)) {
				throw new Refusal("Bộ tiêu chí của đợt này không chấm tiêu chí %s. Hãy chọn lại.".formatted(leaf));
			}
			if (ofRound(round).stream().anyMatch((other) -> opens(other, unit, leaf))) {
				throw new Refusal(
						"Tiêu chí %s của đơn vị này đang có một đề nghị mở lại. Hãy đợi kết quả.".formatted(leaf));
			}
		}
		Reopening reopening = new Reopening(UUID.randomUUID().toString(), round, unit, leaves, reason,
				Reopening.State.ASKED, by.id(), OffsetDateTime.now(this.clock), null, null, null, null, null, null);
		this.table.insert(reopening);
		return reopening;
	}

	private static boolean opens(Reopening other, String unit, String leaf) {
		return other.isOpen() && other.unit().equals(unit) && other.leaves().contains(leaf);
	}

	void decide(String id, boolean allowed, @Nullable String note, String by) {
		require(id, Reopening.State.ASKED);
		this.table.decide(id, allowed ? Reopening.State.ALLOWED : Reopening.State.REFUSED, by,
				OffsetDateTime.now(this.clock), note);
	}

	/**
	 * Scores the opened leaves anew.
	 * @throws Refusal naming every row without points or reason
	 */
	void rescore(String id, List<LineEntry> entries, Person by) {
		Reopening reopening = require(id, Reopening.State.ALLOWED);
		Appraisals.requireOther(reopening.unit(), by);
		Sheet sheet = this.sheets.of(reopening.roundId(), reopening.unit());
		List<Criterion> leaves = reopening.leaves().stream().map(sheet.set()::get).toList();
		ReasonCheck.check(leaves, entries, (leaf) -> BigDecimal.ONE.negate(), "Điểm chấm lại chưa gửi được");
		this.scores.give(sheet.round(), reopening.unit(), Stage.REOPENED, entries, by.id());
		this.table.scored(id, by.id(), OffsetDateTime.now(this.clock));
	}

	void published(String id, int publication) {
		this.table.published(id, publication);
	}

	/**
	 * A reopening.
	 * @throws Refusal when there is none of that id
	 */
	@Transactional(readOnly = true)
	Reopening get(String id) {
		return this.table.find(id)
			.orElseThrow(() -> new Refusal("Không tìm thấy đề nghị mở lại điểm. Hãy mở lại từ danh sách việc."));
	}

	@Transactional(readOnly = true)
	List<Reopening> ofRound(String round) {
		return this.table.ofRound(round);
	}

	private Reopening require(String id, Reopening.State state) {
		Reopening reopening = get(id);
		this.rounds.lock(reopening.roundId());
		if (get(id).state() != state) {
			throw new Refusal("Đề nghị mở lại điểm này đã được xử lý. Hãy tải lại danh sách việc.");
		}
		return reopening;
	}

}
