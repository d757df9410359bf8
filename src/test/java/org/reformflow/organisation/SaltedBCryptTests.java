package org.reformflow.organisation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SaltedBCryptTests {

	private final SaltedBCrypt passwords = new SaltedBCrypt(4);

	@Test
	void tellsLongPasswordsApartThatDifferAtTheEnd() {
		String hash = this.passwords.encrypt("đ".repeat(100) + "a");

		assertThat(this.passwords.check("đ".repeat(100) + "a", hash)).isTrue();
		assertThat(this.passwords.check("đ".repeat(100) + "b", hash)).isFalse();
	}

	@Test
	void acceptsNothingForNoPassword() {
		assertThat(this.passwords.check("", "!")).isFalse();
		assertThat(this.passwords.check("!", "!")).isFalse();
	}

}
