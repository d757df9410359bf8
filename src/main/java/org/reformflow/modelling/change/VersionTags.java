package org.reformflow.modelling.change;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.reformflow.modelling.change.Change.Kind;
import org.reformflow.modelling.change.Change.Weight;

/** Proposes version tags. */
public final class VersionTags {

	private static final Pattern TAG = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");

	private static final String WAITING = "^(Bỏ (việc|bước gọi|sự kiện chờ|cổng chờ|quy trình con)|.*: mã \\(hồ sơ đang chạy).*";

	private VersionTags() {
	}

	/**
	 * The tag for what a version has become: the first number grows when a step where
	 * cases wait was removed or has another id, the second when anything runs otherwise,
	 * the third when only words or the picture are different.
	 * @param current such as {@code 1.4.0}; 1.0.0 is proposed after anything else
	 */
	public static String next(String current, List<FileChanges> files) {
		Matcher tag = TAG.matcher(current);
		if (!tag.matches()) {
			return "1.0.0";
		}
		List<Change> changes = files.stream().flatMap((file) -> file.changes().stream()).toList();
		long major = Long.parseLong(tag.group(1));
		long minor = Long.parseLong(tag.group(2));
		if (changes.stream().anyMatch(VersionTags::isBreaking)) {
			return (major + 1) + ".0.0";
		}
		if (changes.stream().anyMatch(VersionTags::runsOtherwise)) {
			return major + "." + (minor + 1) + ".0";
		}
		return major + "." + minor + "." + (Long.parseLong(tag.group(3)) + (changes.isEmpty() ? 0 : 1));
	}

	private static boolean isBreaking(Change change) {
		return change.file().endsWith(".bpmn") && change.words().matches("(?s)" + WAITING)
				|| (change.kind() == Kind.REMOVED && change.element() == null && change.file().endsWith(".bpmn"));
	}

	private static boolean runsOtherwise(Change change) {
		return change.weight() != Weight.TEXT && change.weight() != Weight.LAYOUT;
	}

}
