package org.reformflow.directive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Who receives a directive (NĐ 30/2020, "Nơi nhận" and "Kính gửi").
 *
 * @param name as written, without the purpose
 * @param purpose for example "để theo dõi", or null
 */
public record Recipient(Kind kind, String name, @Nullable String purpose) {

	public enum Kind {

		ADDRESSEE, RECIPIENT,

		/** "Lưu: VT, ...". */
		ARCHIVE

	}

	private static final Pattern PURPOSE = Pattern.compile("^(.*?)\\s*\\(([^()]+)\\)\\s*[;.]?$", Pattern.DOTALL);

	private static final Pattern ARCHIVE = Pattern.compile("(?iu)^lưu\\b.*");

	/** Reads a line such as "Cổng TTĐT Sở (để đăng tải)". */
	public static Recipient parse(String line) {
		String text = line.strip();
		Kind kind = ARCHIVE.matcher(text).matches() ? Kind.ARCHIVE : Kind.RECIPIENT;
		Matcher purpose = PURPOSE.matcher(text);
		return purpose.matches() ? new Recipient(kind, purpose.group(1), purpose.group(2))
				: new Recipient(kind, text, null);
	}

	boolean refersToAddressees() {
		return this.name.strip().equalsIgnoreCase("như trên");
	}

	String words() {
		return (this.purpose != null) ? this.name + " (" + this.purpose + ")" : this.name;
	}

}
