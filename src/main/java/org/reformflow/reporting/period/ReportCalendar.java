package org.reformflow.reporting.period;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.process.Refusal;

/**
 * Periods that come back every year, without a day between them (NĐ 09/2019/NĐ-CP Art.
 * 12).
 */
public final class ReportCalendar {

	private static final Pattern ID = Pattern.compile("(20\\d\\d)-([A-Z][A-Z0-9]*)");

	private static final Comparator<ReportPeriod> BY_CUT_OFF = Comparator.comparing(ReportPeriod::to)
		.thenComparing(Comparator.comparing(ReportPeriod::from).reversed());

	private final String id;

	private final String name;

	private final List<PeriodRule> rules;

	private final int dueDays;

	private final int openDays;

	private final boolean auto;

	ReportCalendar(String id, String name, List<PeriodRule> rules, int dueDays, int openDays, boolean auto) {
		this.id = id;
		this.name = name;
		this.rules = List.copyOf(rules);
		this.dueDays = dueDays;
		this.openDays = openDays;
		this.auto = auto;
	}

	public String id() {
		return this.id;
	}

	public String name() {
		return this.name;
	}

	/** Whether its periods open by themselves. */
	public boolean isAuto() {
		return this.auto;
	}

	/**
	 * The period of an id such as {@code 2023-H1}.
	 * @throws Refusal when there is none, naming those that there are
	 */
	public ReportPeriod period(String id) {
		Matcher matcher = ID.matcher(id);
		return (matcher.matches() ? periodsOf(Integer.parseInt(matcher.group(1))) : Stream.<ReportPeriod>empty())
			.filter((period) -> period.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new Refusal("%s không có kỳ “%s”. Hãy ghi năm và kỳ, ví dụ %s.".formatted(this.name, id,
					periodsOf(2023).map(ReportPeriod::id).collect(Collectors.joining(", ")))));
	}

	/**
	 * The periods of a year by cut-off day; of those with the same, the shorter first.
	 */
	public Stream<ReportPeriod> periodsOf(int year) {
		return this.rules.stream().map((rule) -> rule.in(this.id, year)).sorted(BY_CUT_OFF);
	}

	/**
	 * The period by which an event of a day is reported first: of those that cover the
	 * day the one that closes first, and the shorter one when two close together.
	 */
	public ReportPeriod periodOf(LocalDate day) {
		return around(day).filter((period) -> period.covers(day))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No period of " + this.id + " covers " + day));
	}

	/** The periods whose figures are cut off on a day. */
	public List<ReportPeriod> closingOn(LocalDate day) {
		return around(day).filter((period) -> period.to().equals(day)).toList();
	}

	/** The one that closed last before this one closes. */
	public Optional<ReportPeriod> before(ReportPeriod period) {
		return around(period.to()).filter((each) -> each.to().isBefore(period.to())).reduce((one, later) -> later);
	}

	/**
	 * What this one's cumulative figures go on from: the one before, if it counts from
	 * the same day.
	 */
	public Optional<ReportPeriod> continued(ReportPeriod period) {
		return before(period).filter((each) -> each.cumulativeFrom().equals(period.cumulativeFrom()));
	}

	/** The last one before that is as long, so that their figures compare. */
	public Optional<ReportPeriod> comparable(ReportPeriod period) {
		return around(period.to()).filter((each) -> each.to().isBefore(period.to()))
			.filter((each) -> each.months() == period.months())
			.reduce((one, later) -> later);
	}

	/** The last day for handing in the figures of a period: always a working day. */
	public LocalDate dueDay(ReportPeriod period, WorkingCalendar calendar) {
		return calendar.plusWorkingDays(period.to(), this.dueDays);
	}

	/** The day on which units may begin: some working days before the cut-off day. */
	public LocalDate openDay(ReportPeriod period, WorkingCalendar calendar) {
		return calendar.plusWorkingDays(period.to(), -this.openDays);
	}

	private Stream<ReportPeriod> around(LocalDate day) {
		return periods(day.getYear() - 2, day.getYear() + 1).sorted(BY_CUT_OFF);
	}

	/** The periods of some years by their first day. */
	List<ReportPeriod> from(int firstYear, int lastYear) {
		return periods(firstYear, lastYear).sorted(Comparator.comparing(ReportPeriod::from)).toList();
	}

	private Stream<ReportPeriod> periods(int firstYear, int lastYear) {
		return IntStream.rangeClosed(firstYear, lastYear).boxed().flatMap(this::periodsOf);
	}

}
