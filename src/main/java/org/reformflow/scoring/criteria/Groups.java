package org.reformflow.scoring.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseNumber;

/** The groups that totals fall into, best first. */
public record Groups(List<Group> groups) {

	private static final Pattern GROUP = Pattern.compile("(\\S.*?)\\s*(?:>=|≥)\\s*(\\S+)");

	public Groups {
		groups = List.copyOf(groups);
	}

	/** A group and the least total that is in it. */
	public record Group(String name, BigDecimal from) {

	}

	/** The group of a total; empty below the last one. */
	public Optional<String> of(BigDecimal total) {
		return this.groups.stream().filter((group) -> total.compareTo(group.from()) >= 0).map(Group::name).findFirst();
	}

	/**
	 * Reads {@code A >= 90; B >= 80; C >= 70}; nothing for none.
	 * @throws Refusal when a part cannot be read or they do not go down
	 */
	static Groups parse(String text) {
		List<Group> groups = new ArrayList<>();
		for (String part : text.isBlank() ? new String[0] : text.split(";")) {
			Group group = group(part.strip());
			if (groups.stream()
				.anyMatch(
						(better) -> better.name().equals(group.name()) || better.from().compareTo(group.from()) <= 0)) {
				throw new Refusal(
						"nhóm “%s” trùng tên hoặc không thấp hơn nhóm trước. Hãy ghi từ nhóm cao nhất xuống, ví dụ A >= 90; B >= 80; C >= 70."
							.formatted(group.name()));
			}
			groups.add(group);
		}
		return new Groups(groups);
	}

	private static Group group(String text) {
		Matcher matcher = GROUP.matcher(text);
		Optional<BigDecimal> from = matcher.matches() ? VietnameseNumber.parse(matcher.group(2)) : Optional.empty();
		return from.filter((number) -> number.signum() >= 0 && number.compareTo(PointsRule.HUNDRED) <= 0)
			.map((number) -> new Group(matcher.group(1), number))
			.orElseThrow(
					() -> new Refusal("nhóm “%s” không đọc được. Hãy ghi như A >= 90, từ 0 đến 100.".formatted(text)));
	}

	String text() {
		return this.groups.stream()
			.map((group) -> group.name() + " >= " + VietnameseNumber.format(group.from()))
			.collect(Collectors.joining("; "));
	}

}
