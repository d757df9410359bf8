package org.reformflow.notification;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

class AddresseeTests {

	@ParameterizedTest(name = "{0}, {1}, urgent {2}, address {3}, server {4}: {5}")
	@CsvSource({ "OFFICER,,false,true,true,QUEUED", "UNIT_HEAD,,false,true,true,DIGEST",
			"OFFICE,,false,true,true,DIGEST", "DIRECTOR,,false,true,true,QUEUED", "UNIT_HEAD,,true,true,true,QUEUED",
			"OFFICER,DAILY,false,true,true,DIGEST", "UNIT_HEAD,IMMEDIATE,false,true,true,QUEUED",
			"OFFICER,NONE,false,true,true,INBOX_ONLY", "OFFICER,NONE,true,true,true,QUEUED",
			"OFFICER,,true,false,true,INBOX_ONLY", "OFFICER,,true,true,false,INBOX_ONLY" })
	void isTold(Role role, MailChoice choice, boolean urgent, boolean address, boolean server, MailState told) {
		Person person = new Person("an", "An", "so-a", null, Set.of(role), address ? "an@so-a.example" : null);

		Addressee addressee = new Addressee(person, new Preference(choice, null, null, null), null);

		assertThat(addressee.mail(urgent, server)).isEqualTo(told);
	}

}
