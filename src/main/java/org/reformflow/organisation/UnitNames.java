package org.reformflow.organisation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Understands the words of documents as units of one department on one day: names and
 * aliases exactly, then without diacritics, then with slips of a scan.
 */
class UnitNames {

	/** Names shorter than this differ too easily from each other by a slip. */
	private static final int SHORTEST_NAME_WITH_SLIPS = 13;

	private static final int SLIPS = 2;

	private static final Pattern TITLES = Pattern
		.compile("^(thủ trưởng|người đứng đầu|chi cục trưởng|trưởng|chánh|giám đốc|lãnh đạo) ");

	private static final Pattern DEPARTMENT = Pattern.compile(" (trực )?thuộc sở$| của sở$| sở$");

	private final List<Unit> units;

	private final LocalDate day;

	UnitNames(List<Unit> units, LocalDate day) {
		this.units = units;
		this.day = day;
	}

	UnitMatch match(String words) {
		String normal = normalise(words);
		String plain = TITLES.matcher(normal).replaceFirst("");
		String bare = DEPARTMENT.matcher(plain).replaceFirst("");
		return Stream.of(normal, plain, bare)
			.flatMap((text) -> exact(text, UnaryOperator.identity()).stream())
			.findFirst()
			.or(() -> exact(bare, UnitNames::fold))
			.map((unit) -> new UnitMatch(words, UnitMatch.Kind.UNIT, List.of(unit)))
			.or(() -> group(words, normal))
			.or(() -> close(fold(bare)).map((unit) -> new UnitMatch(words, UnitMatch.Kind.UNIT, List.of(unit))))
			.orElseGet(() -> new UnitMatch(words, UnitMatch.Kind.UNKNOWN, List.of()));
	}

	private Optional<UnitMatch> group(String words, String normal) {
		Set<UnitType> types = GroupPhrase.typesIn(fold(normal));
		List<Unit> meant = this.units.stream()
			.filter((unit) -> types.contains(unit.type()) && unit.existsOn(this.day))
			.toList();
		return meant.isEmpty() ? Optional.empty() : Optional.of(new UnitMatch(words, UnitMatch.Kind.GROUP, meant));
	}

	private Optional<Unit> exact(String text, UnaryOperator<String> form) {
		String sought = form.apply(text);
		return only((name) -> form.apply(name).equals(sought));
	}

	private Optional<Unit> close(String text) {
		return only(
				(name) -> name.length() >= SHORTEST_NAME_WITH_SLIPS && EditDistance.isAtMost(SLIPS, fold(name), text));
	}

	private Optional<Unit> only(Predicate<String> name) {
		Set<Unit> found = new LinkedHashSet<>();
		for (Unit unit : this.units) {
			if (namesOf(unit).anyMatch(name)) {
				acting(unit).ifPresent(found::add);
			}
		}
		return (found.size() == 1) ? Optional.of(found.iterator().next()) : Optional.empty();
	}

	private static Stream<String> namesOf(Unit unit) {
		return (unit.type() == UnitType.LEADERSHIP) ? Stream.empty()
				: Stream.concat(Stream.of(unit.name()), unit.aliases().stream()).map(UnitNames::normalise);
	}

	private Optional<Unit> acting(Unit unit) {
		Map<String, Unit> byId = new HashMap<>();
		this.units.forEach((each) -> byId.put(each.id(), each));
		Set<Unit> seen = new HashSet<>();
		@Nullable Unit acting = unit;
		while (acting != null && acting.validTo() != null && this.day.isAfter(acting.validTo()) && seen.add(acting)) {
			String successor = acting.successor();
			acting = (successor != null) ? byId.get(successor) : null;
		}
		return Optional.ofNullable(acting).filter((found) -> found.existsOn(this.day));
	}

	/** Lower case letters and digits with single spaces. */
	static String normalise(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip();
	}

	/** Without diacritics. */
	static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('đ', 'd');
	}

	/** "Các phòng chuyên môn, đơn vị trực thuộc Sở" and its variants. */
	private static final class GroupPhrase {

		private static final Set<UnitType> INNER = EnumSet.of(UnitType.OFFICE, UnitType.DIVISION);

		private static final Set<UnitType> OUTER = EnumSet.of(UnitType.BRANCH, UnitType.CENTRE);

		private static final Pattern PLURAL = Pattern.compile("\\b(cac|tat ca|toan the|toan bo)\\b");

		private static final Pattern ALL = Pattern.compile("\\b(tat ca|toan the|toan bo)\\b");

		private static final Pattern TITLE = Pattern
			.compile("\\b(thu truong|chi cuc truong|truong|nguoi dung dau|lanh dao|giam doc)\\b(?= cac\\b)");

		private static final Pattern FILLER = Pattern
			.compile("\\b(cac|tat ca|toan the|toan bo|va|(truc )?thuoc( so)?|(trong|cua|toan) so)\\b");

		private static final Pattern NOUN = Pattern
			.compile("phong chuyen mon( nghiep vu)?|phong ban|phong|don vi su nghiep|don vi|chi cuc|trung tam");

		static Set<UnitType> typesIn(String folded) {
			if (!PLURAL.matcher(folded).find()) {
				return Set.of();
			}
			String nouns = FILLER.matcher(TITLE.matcher(folded).replaceAll(" ")).replaceAll(" ").strip();
			return NOUN.matcher(nouns).replaceAll("").isBlank() ? typesOf(folded, nouns) : Set.of();
		}

		private static Set<UnitType> typesOf(String folded, String nouns) {
			boolean wide = ALL.matcher(folded).find() || !folded.contains("thuoc");
			Set<UnitType> types = EnumSet.noneOf(UnitType.class);
			var noun = NOUN.matcher(nouns);
			while (noun.find()) {
				types.addAll(typesOf(noun.group(), wide));
			}
			return types;
		}

		private static List<UnitType> typesOf(String noun, boolean wide) {
			List<UnitType> types = new ArrayList<>();
			switch (noun) {
				case "chi cuc" -> types.add(UnitType.BRANCH);
				case "trung tam", "don vi su nghiep" -> types.add(UnitType.CENTRE);
				case "don vi" -> {
					types.addAll(OUTER);
					types.addAll(wide ? INNER : Set.of());
				}
				default -> types.addAll(INNER);
			}
			return types;
		}

	}

}
