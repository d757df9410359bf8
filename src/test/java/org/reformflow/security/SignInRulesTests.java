package org.reformflow.security;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.session.MapSession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SignInRulesTests {

	@ParameterizedTest
	@ValueSource(strings = { "ngắn", "11 ký tự.x", "123456789012", "matkhau123456", "Mật khẩu 2026!", "Password@2026",
			"aaaaaaaaaaaab", "xin nguyen.van.an nhé", "QuanTri@123456", "qwertyuiop12" })
	void weakPasswordsAreRefused(String password) {
		assertThat(PasswordRules.complaint("nguyen.van.an", password)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "bốn con mèo đi chợ", "correct horse battery", "k7#Lm2!pQw9x" })
	void otherPasswordsWillDo(String password) {
		assertThat(PasswordRules.complaint("nguyen.van.an", password)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "4,false,0", "5,false,1", "6,false,2", "10,false,32", "90,false,600", "199,true,0", "200,true,1" })
	void eachFurtherFailureDoublesTheWait(int failures, boolean onAnyAccount, long seconds) {
		assertThat(SignInThrottle.pause(failures, onAnyAccount)).isEqualTo(Duration.ofSeconds(seconds));
	}

	@Test
	void neighboursInANetworkOfIpv6CountTogether() {
		assertThat(SignInThrottle.network("2001:db8:1:2::1")).isEqualTo(SignInThrottle.network("2001:db8:1:2:ffff::2"))
			.isNotEqualTo(SignInThrottle.network("2001:db8:1:3::1"));
		assertThat(SignInThrottle.network("10.0.0.1")).isEqualTo("10.0.0.1");
	}

	@ParameterizedTest
	@CsvSource({ "http://evil.example/reports?x=1,/reports?x=1", "http://a//evil.example,/", "//evil.example,/",
			"javascript:alert(1),/", "http://a/%zz,/" })
	void onlyThePathOfTheWantedAddressCounts(String wanted, String path) {
		assertThat(Answers.pathOf(wanted)).isEqualTo(path);
	}

	@Test
	void sessionsTakeNoObjects() {
		StoredSession session = new StoredSession(new MapSession(), null);

		assertThatIllegalArgumentException().isThrownBy(() -> session.setAttribute("object", new Object()));
	}

	@Test
	void whoeverDidNotChooseThePasswordMustChangeIt() {
		assertThat(new AccountStates.State(null, false, true).isToChange("mark")).isTrue();
		assertThat(new AccountStates.State("mark", false, true).isToChange("mark")).isFalse();
		assertThat(new AccountStates.State("mark", false, true).isToChange("given later")).isTrue();
		assertThat(new AccountStates.State(null, false, false).isToChange("demo")).isFalse();
	}

}
