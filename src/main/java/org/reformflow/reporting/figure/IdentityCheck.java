package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.reformflow.directive.Target.Comparator;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.figure.Flag.Kind;
import org.reformflow.reporting.indicator.CodeSum;
import org.reformflow.reporting.indicator.Identity;
import org.reformflow.reporting.indicator.Severity;

/** Identities between indicators. */
class IdentityCheck implements FigureCheck {

	@Override
	public Stream<Flag> flags(Submission submission) {
		Sheet sheet = submission.sheet();
		return sheet.catalogue()
			.identities()
			.stream()
			.filter((identity) -> submission.isTotal() || identity.scope() == Identity.Scope.EACH)
			.flatMap((identity) -> flag(sheet, identity));
	}

	private static Stream<Flag> flag(Sheet sheet, Identity identity) {
		BigDecimal left = identity.left().total(sheet.values());
		BigDecimal right = identity.right().total(sheet.values());
		if (left == null || right == null) {
			return incomplete(sheet, identity);
		}
		if (identity.comparator().holds(left.compareTo(right))) {
			return Stream.empty();
		}
		String words = "%s: %s; %s".formatted(identity.name(), SheetWords.sum(sheet, identity.left(), left),
				SheetWords.sum(sheet, identity.right(), right)) + ": " + difference(sheet, identity, left, right);
		return Stream.of(new Flag(Kind.IDENTITY, identity.severity(), identity.code(), identity.codes(),
				(words + " " + identity.severity().wayOut()).strip()));
	}

	private static String difference(Sheet sheet, Identity identity, BigDecimal left, BigDecimal right) {
		String amount = VietnameseNumber.format(right.subtract(left).abs(),
				sheet.catalogue().get(identity.left().codes().get(0)).measure());
		if (identity.comparator() == Comparator.EQ) {
			return "vế sau %s %s.".formatted((right.compareTo(left) < 0) ? "thiếu" : "thừa", amount);
		}
		return "vế trước phải %s vế sau, đang chênh %s.".formatted(identity.comparator().sign(), amount);
	}

	/** A side of which nothing is known is not reported by anybody: that is no flag. */
	private static Stream<Flag> incomplete(Sheet sheet, Identity identity) {
		if (isUnknown(sheet, identity.left()) || isUnknown(sheet, identity.right())) {
			return Stream.empty();
		}
		List<String> missing = identity.codes().stream().filter((code) -> sheet.value(code) == null).toList();
		String names = missing.stream()
			.map((code) -> "“" + sheet.catalogue().get(code).name() + "”")
			.collect(Collectors.joining(", "));
		return Stream.of(new Flag(Kind.INCOMPLETE, Severity.EXPLAIN, identity.code(), missing,
				"%s: chưa kiểm tra được vì thiếu %s. Hãy bổ sung, kể cả khi bằng 0.".formatted(identity.name(),
						names)));
	}

	private static boolean isUnknown(Sheet sheet, CodeSum sum) {
		return sum.codes().stream().allMatch((code) -> sheet.value(code) == null);
	}

}
