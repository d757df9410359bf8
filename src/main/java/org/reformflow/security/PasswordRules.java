package org.reformflow.security;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a password that a person chooses must be, after NIST SP 800-63B: long, none that
 * is guessed first, not the name of the account. No rules on kinds of characters.
 */
final class PasswordRules {

	private static final int SHORTEST = 12;

	private static final int LONGEST = 200;

	private static final int DIFFERENT = 5;

	/** Without accents, digits and signs: what guessers put together. */
	private static final Pattern COMMON = Pattern
		.compile("(pass|password|passw|word|matkhau|mk|admin|administrator|quantri|quantrivien|root|user|qwerty"
				+ "|qwertyuiop|asdf|asdfgh|asdfghjkl|zxcvbn|zxcvbnm|abc|abcd|abcdef|abcdefghijkl|iloveyou|anhyeuem"
				+ "|emyeuanh|vietnam|hanoi|saigon|welcome|xinchao|letmein|demo|test|reform|flow|reformflow|camunda"
				+ "|caicachhanhchinh|sokhcn|ubnd|x|a|z|q)*");

	private PasswordRules() {
	}

	/** Why a person should choose another; empty when it will do. */
	static Optional<String> complaint(String account, String password) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			return Optional
				.of("Mật khẩu mới cần ít nhất " + SHORTEST + " ký tự. Một câu dễ nhớ, có dấu cách, là cách tốt.");
		}
		if (length > LONGEST || password.indexOf('\0') >= 0) {
			return Optional.of("Mật khẩu mới dài quá " + LONGEST + " ký tự hoặc có ký tự không dùng được.");
		}
		String plain = plain(password);
		if (account.length() > 2 && plain.contains(plain(account))) {
			return Optional.of("Mật khẩu mới không được chứa tên đăng nhập.");
		}
		boolean isCommon = COMMON.matcher(plain.replaceAll("[^a-z]", "")).matches();
		if (isCommon || password.codePoints().distinct().count() < DIFFERENT) {
			return Optional
				.of("Mật khẩu mới quá dễ đoán (từ thông dụng, chỉ có số hoặc lặp ký tự). Hãy chọn mật khẩu khác.");
		}
		return Optional.empty();
	}

	private static String plain(String text) {
		return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replace('đ', 'd');
	}

}
