package org.reformflow.apology;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.process.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Apologies for late public-service dossiers. Every method joins the caller's
 * transaction.
 */
@Service
@Transactional
public class Apologies {

	/** Farther off, a new date is a slip of the pen rather than a promise. */
	private static final int MAX_DAYS = 180;

	private final ApologyTable table;

	private final ApologyProcess process;

	private final ApologyLetters letters;

	private final List<DossierSource> sources;

	private final WorkingCalendars calendars;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Apologies(ApologyTable table, ApologyProcess process, ApologyLetters letters, List<DossierSource> sources,
			WorkingCalendars calendars, ApplicationEventPublisher events, Clock clock) {
		this.table = table;
		this.process = process;
		this.letters = letters;
		this.sources = sources;
		this.calendars = calendars;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Asks the officer for the apology of a matter that will be late, once: again, it
	 * only moves what is open to the matter's present due date.
	 * @return whether it was asked for now; false for matters that stand for no dossier,
	 * and for those with a letter, since a new date is promised at most once
	 */
	public boolean prepare(String matterId) {
		return dossier(matterId).filter((dossier) -> !this.table.hasLetter(matterId)).map(this::prepare).orElse(false);
	}

	private Optional<LateDossier> dossier(String matterId) {
		return this.sources.stream().flatMap((source) -> source.dossier(matterId).stream()).findFirst();
	}

	private boolean prepare(LateDossier dossier) {
		Optional<ApologyRow> open = this.table.open(dossier.matterId());
		if (open.isPresent()) {
			move(open.get(), dossier);
			return false;
		}
		Optional<ApologyRow> before = this.table.find(dossier.matterId(), dossier.due());
		if (before.isPresent() && before.get().state() != ApologyState.CANCELLED) {
			return false;
		}
		String id = before.map(ApologyRow::id).orElseGet(() -> this.table.insert(dossier));
		before.ifPresent((row) -> this.table.reopen(row.id(), dossier.officer()));
		this.table.setStarted(id, this.process.start(id, dossier));
		return true;
	}

	private void move(ApologyRow row, LateDossier dossier) {
		if (!row.due().equals(dossier.due())) {
			this.table.setDue(row.id(), dossier.due());
			this.process.moveDue(row, dossier.due());
		}
	}

	/** The matter is done or withdrawn: what was not sent yet is not sent any more. */
	public void cancel(String matterId) {
		this.table.open(matterId).ifPresent((row) -> {
			this.letters.discard(row, null);
			this.table.setClosed(row.id(), ApologyState.CANCELLED, null, null, null);
			this.process.cancel(row);
		});
	}

	/**
	 * The letter's contents.
	 * @throws Refusal when the new date is past, no working day or not after the due date
	 */
	void draft(String id, Draft draft, String by) {
		ApologyRow row = this.table.get(id);
		requireFit(row, draft.newDue());
		this.letters.discard(row, by);
		this.table.setDrafted(row, draft, by);
	}

	private void requireFit(ApologyRow row, LocalDate newDue) {
		WorkingCalendar calendar = this.calendars.of(row.department());
		if (!newDue.isAfter(row.due())) {
			throw new Refusal(
					"Ngày hẹn mới phải sau ngày hẹn cũ %s: hãy chọn lại.".formatted(LetterDates.day(row.due())));
		}
		if (newDue.isBefore(LocalDate.now(this.clock))) {
			throw new Refusal("Ngày hẹn mới %s đã qua: hãy chọn từ hôm nay trở đi.".formatted(LetterDates.day(newDue)));
		}
		if (newDue.isAfter(LocalDate.now(this.clock).plusDays(MAX_DAYS))) {
			throw new Refusal("Ngày hẹn mới %s quá xa: hãy chọn trong vòng %d ngày, và kiểm tra lại năm."
				.formatted(LetterDates.day(newDue), MAX_DAYS));
		}
		if (!calendar.isWorkingDay(newDue)) {
			throw new Refusal("Ngày hẹn mới %s không phải ngày làm việc: hãy chọn ngày khác, ví dụ %s."
				.formatted(LetterDates.day(newDue), LetterDates.day(calendar.plusWorkingDays(newDue, 1))));
		}
	}

	/**
	 * Makes the Word file of a drafted letter and keeps it with the matter's evidence.
	 */
	void makeLetter(String id) {
		ApologyRow row = this.table.get(id);
		if (row.fileId() == null) {
			this.table.setFile(id, this.letters.make(row));
		}
	}

	/** The dossier will be in time after all. */
	void closeOnTime(String id, @Nullable String note, String by) {
		close(id, ApologyState.ON_TIME, null, note, by, "Không phải xin lỗi: hồ sơ vẫn kịp hẹn");
	}

	/** Nobody apologises, for a reason that is kept. */
	void waive(String id, Waiver waiver, String reason, String by) {
		close(id, ApologyState.WAIVED, waiver, reason, by, "Không xin lỗi: " + waiver.label());
	}

	private void close(String id, ApologyState state, @Nullable Waiver waiver, @Nullable String reason, String by,
			String words) {
		ApologyRow row = this.table.get(id);
		this.letters.discard(row, by);
		this.table.setClosed(id, state, waiver, reason, by);
		note(row, by, (reason != null) ? words + ". " + reason : words);
	}

	/**
	 * The head signed the letter and sent it.
	 * @throws Refusal when the day lies ahead, or before the letter was written
	 */
	void send(String id, LocalDate on, SendingWay way, String by) {
		ApologyRow row = this.table.get(id);
		LocalDate written = LetterDates.local(row.draftedAt(), this.clock.getZone());
		if (on.isAfter(LocalDate.now(this.clock))) {
			throw new Refusal("Ngày gửi %s chưa đến: hãy chọn ngày đã gửi.".formatted(LetterDates.day(on)));
		}
		if (on.isBefore(written)) {
			throw new Refusal("Thư được soạn ngày %s nên không thể gửi ngày %s: hãy chọn lại."
				.formatted(LetterDates.day(written), LetterDates.day(on)));
		}
		this.table.setSent(id, on, way, by);
		note(row, by, "Đã gửi thư xin lỗi ngày %s (%s), hẹn lại ngày %s. Lý do: %s".formatted(LetterDates.day(on),
				way.label().toLowerCase(LetterDates.VIETNAMESE), LetterDates.day(row.newDue()), row.reason()));
	}

	/** The head wants the letter written otherwise. */
	void giveBack(String id, String reason) {
		this.table.setReturned(id, reason);
	}

	private void note(ApologyRow row, String by, String words) {
		this.events.publishEvent(new ApologyNoted(row.businessKey(), row.matterId(), by, words));
	}

}
