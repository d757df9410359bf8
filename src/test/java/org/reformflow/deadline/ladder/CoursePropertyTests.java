package org.reformflow.deadline.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.OfficeHours;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.deadline.ladder.Tier.OnAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For any table, calendar, deadline and history of polls, downtimes, clocks set back,
 * answers and calendar edits, a ladder comes in order, within working time, each tier
 * once, and leaves a record of every tier.
 */
class CoursePropertyTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final LocalDate START = LocalDate.of(2026, 1, 5);

	private List<Step> steps = new ArrayList<>();

	private List<Instant> fired = new ArrayList<>();

	private @Nullable Reset reset;

	@BeforeTry
	void forget() {
		this.steps = new ArrayList<>();
		this.fired = new ArrayList<>();
		this.reset = null;
	}

	@Property(tries = 500)
	void instantsRiseWithinWorkingTime(@ForAll("ladders") List<Tier> tiers,
			@ForAll("calendars") WorkingCalendar calendar, @ForAll("days") LocalDate lastDay) {
		List<Rung> pending = new Course(tiers, List.of(), lastDay, null, calendar).pending();

		assertThat(pending).extracting(Rung::at).isSorted();
		assertThat(pending).extracting(Rung::offset).isSorted().doesNotHaveDuplicates();
		assertThat(pending).allSatisfy((rung) -> {
			assertThat(calendar.nextOpening(rung.at())).isEqualTo(rung.at());
			LocalDate day = rung.at().atZone(ZONE).toLocalDate();
			assertThat(rung.offset() < 0 ? !day.isAfter(lastDay) : day.isAfter(lastDay)).isTrue();
			int working = calendar.workingDaysBetween(lastDay, day);
			assertThat(working).isEqualTo((rung.offset() == 0) ? 1 : rung.offset());
		});
	}

	@Property(tries = 500)
	void everyTierIsRecordedOnceWhateverHappens(@ForAll("ladders") List<Tier> tiers,
			@ForAll("calendars") WorkingCalendar calendar, @ForAll("calendars") WorkingCalendar edited,
			@ForAll("days") LocalDate lastDay, @ForAll long seed) {
		Random random = new Random(seed);
		WorkingCalendar inForce = calendar;
		Instant now = START.atTime(9, 0).atZone(ZONE).toInstant();
		Instant end = lastDay.plusYears(3).atStartOfDay(ZONE).toInstant();
		while (now.isBefore(end)) {
			climb(new Course(tiers, this.steps, lastDay, this.reset, inForce), inForce, now);
			if (random.nextInt(10) == 0) {
				inForce = (inForce == calendar) ? edited : calendar;
			}
			if (random.nextInt(5) == 0) {
				answer(new Course(tiers, this.steps, lastDay, this.reset, inForce), random, now);
			}
			now = now.plusSeconds(random.nextInt(8) == 0 ? -random.nextInt(7_200) : random.nextInt(900_000));
		}
		assertThat(this.steps).extracting(Step::tier)
			.containsExactlyInAnyOrderElementsOf(tiers.stream().map(Tier::code).toList());
	}

	/** What the ladder does when its timer fires at a moment. */
	private void climb(Course course, WorkingCalendar calendar, Instant now) {
		List<Rung> due = course.due(now);
		if (due.isEmpty()) {
			return;
		}
		assertThat(calendar.nextOpening(now)).as("working time").isEqualTo(now);
		int reached = this.steps.stream().mapToInt(Step::offset).max().orElse(Integer.MIN_VALUE);
		assertThat(due).extracting(Rung::offset).allMatch((offset) -> offset > reached);
		for (Rung rung : due) {
			Step.State state = (rung == due.get(due.size() - 1)) ? Step.State.FIRED : Step.State.MISSED;
			for (Tier tier : rung.tiers()) {
				boolean asks = state == Step.State.FIRED && tier.waits();
				this.steps.add(new Step(tier.code(), tier.offset(), state,
						asks ? calendar.plusWorkingDays(now.atZone(ZONE).toLocalDate(), tier.answerDays()) : null));
			}
		}
		this.fired.add(now);
	}

	/** Somebody answers all that is asked; the commitment may put the next tier off. */
	private void answer(Course course, Random random, Instant now) {
		this.steps.replaceAll((step) -> new Step(step.tier(), step.offset(), step.state(), null));
		List<Rung> pending = course.pending();
		if (!pending.isEmpty() && random.nextBoolean()) {
			this.reset = new Reset(now.atZone(ZONE).toLocalDate().plusDays(random.nextInt(20)),
					pending.get(0).offset());
		}
	}

	@Property(tries = 300)
	void theNextTierWaitsForTheAnswersLastDay(@ForAll("ladders") List<Tier> tiers,
			@ForAll("calendars") WorkingCalendar calendar, @ForAll("days") LocalDate lastDay) {
		Set<Integer> offsets = new TreeSet<>(tiers.stream().map(Tier::offset).toList());
		int first = offsets.iterator().next();
		LocalDate answerDue = lastDay.plusDays(40);
		List<Step> asked = List.of(new Step("asked", first, Step.State.FIRED, answerDue));

		List<Rung> pending = new Course(tiers, asked, lastDay, null, calendar).pending();

		assertThat(pending).hasSize(offsets.size() - 1);
		assertThat(pending).allMatch((rung) -> rung.at().isAfter(calendar.endOf(answerDue)));
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Arbitraries.integers().between(0, 720).map(START::plusDays);
	}

	@Provide
	Arbitrary<List<Tier>> ladders() {
		return Arbitraries.integers()
			.between(-30, 30)
			.filter((offset) -> offset != 1)
			.set()
			.ofMinSize(1)
			.ofMaxSize(8)
			.map((offsets) -> {
				List<Tier> tiers = new ArrayList<>();
				for (int offset : new TreeSet<>(offsets)) {
					boolean asks = offset % 3 == 0;
					tiers.add(new Tier("T" + offset, "Bậc " + offset, offset, List.of(Addressee.OFFICE),
							"deadline-reminder", false, asks ? Addressee.UNIT_HEAD : null,
							asks ? 1 + Math.abs(offset) % 5 : 0, asks, asks ? OnAnswer.RESET : OnAnswer.CONTINUE, 10,
							null));
					if (offset % 4 == 0) {
						tiers.add(new Tier("S" + offset, "Bậc kèm " + offset, offset, List.of(Addressee.DIRECTOR),
								"deadline-overdue", true, null, 0, false, OnAnswer.CONTINUE, 0, null));
					}
				}
				return tiers;
			});
	}

	@Provide
	Arbitrary<WorkingCalendar> calendars() {
		Arbitrary<Set<Integer>> off = Arbitraries.integers().between(-100, 1100).set().ofMaxSize(120);
		Arbitrary<Set<Integer>> on = Arbitraries.integers().between(-100, 1100).set().ofMaxSize(40);
		return Combinators.combine(off, on).as((holidays, makeUps) -> {
			Map<LocalDate, Boolean> exceptions = new HashMap<>();
			new HashSet<>(holidays).forEach((day) -> exceptions.put(START.plusDays(day), false));
			makeUps.forEach((day) -> exceptions.put(START.plusDays(day), true));
			return new WorkingCalendar(exceptions, OfficeHours.USUAL, ZONE);
		});
	}

}
