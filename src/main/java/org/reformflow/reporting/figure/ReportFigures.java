package org.reformflow.reporting.figure;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Indicator;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of units for report periods. Every version stays, with the person, the
 * time, the evidence and the assignment it comes from.
 */
@Component
@Transactional
public class ReportFigures {

	private final FigureTable table;

	private final Organisation organisation;

	private final Clock clock;

	ReportFigures(FigureTable table, Organisation organisation, Clock clock) {
		this.table = table;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * Keeps what a unit hands in; what says the same as before makes no new version. Two
	 * statements, however many figures.
	 * @param by id of the person
	 * @return how many figures are new or changed
	 * @throws Refusal when an indicator is unknown or entered twice, a number is too
	 * large, or somebody corrected one of the figures since the person saw it
	 */
	public int keep(Catalogue catalogue, String period, String unit, List<EnteredFigure> entered, String by) {
		Map<String, FigureEntry> known = new HashMap<>();
		this.table.newest(List.of(period), unit).forEach((entry) -> known.put(entry.figure().indicator(), entry));
		List<FigureEntry> entries = new ArrayList<>();
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		for (EnteredFigure each : entered) {
			Indicator indicator = catalogue.get(each.figure().indicator());
			EnteredFigure checked = EntryCheck.checked(indicator, each);
			FigureEntry earlier = known.get(indicator.code());
			if (earlier != null && checked.repeats(earlier.figure())) {
				continue;
			}
			int version = (earlier != null) ? earlier.version() : 0;
			if (version != each.basedOn()) {
				throw changed(indicator, earlier);
			}
			FigureEntry entry = new FigureEntry(period, unit, checked.figure(), by, now, each.assignment(),
					version + 1);
			known.put(indicator.code(), entry);
			entries.add(entry);
		}
		insert(entries);
		return entries.size();
	}

	private void insert(List<FigureEntry> entries) {
		try {
			this.table.insert(entries);
		}
		catch (DuplicateKeyException ex) {
			throw new Refusal(
					"Số liệu vừa được người khác sửa cùng lúc. Hãy mở lại biểu mẫu để xem số mới rồi sửa tiếp.");
		}
	}

	private Refusal changed(Indicator indicator, @Nullable FigureEntry now) {
		if (now == null) {
			return new Refusal("“%s” chưa có số để sửa. Hãy mở lại biểu mẫu.".formatted(indicator.name()));
		}
		return new Refusal(("“%s” vừa được %s sửa hoặc bị ghi hai lần. Hãy mở lại biểu mẫu để xem số mới rồi sửa tiếp.")
			.formatted(indicator.name(), this.organisation.nameOf(now.enteredBy())));
	}

	/** The newest figures of all units for some periods; one statement. */
	@Transactional(readOnly = true)
	public List<FigureEntry> newest(Collection<String> periods) {
		return this.table.newest(periods);
	}

	/** The newest figures of one unit for some periods; one statement. */
	@Transactional(readOnly = true)
	public List<FigureEntry> ofUnit(Collection<String> periods, String unit) {
		return this.table.newest(periods, unit);
	}

	/** Every version of every figure of some periods, the oldest first; one statement. */
	@Transactional(readOnly = true)
	public List<FigureEntry> versions(Collection<String> periods) {
		return this.table.versions(periods);
	}

	/** Every version of a figure, the oldest first. */
	@Transactional(readOnly = true)
	public List<FigureEntry> history(String period, String unit, String indicator) {
		return this.table.history(period, unit, indicator);
	}

}
