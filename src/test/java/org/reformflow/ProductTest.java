package org.reformflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.reformflow.calendar.DatedWorkStub;
import org.reformflow.deadline.ladder.TestMatters;
import org.reformflow.directive.Stories;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.council.CouncilStory;
import org.reformflow.initiative.outcome.OutcomeStory;
import org.reformflow.modelling.migration.MigrationStory;
import org.reformflow.notification.NoticeStory;
import org.reformflow.scoring.round.ScoringStory;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test against the whole product on a random loopback port with the demo
 * organisation, a settable {@link TestClock} and jobs fired by hand. All such tests share
 * one context and one database (see {@link TestDatabase}), so a test makes its own data
 * and relies on nobody else's. Do not add beans or properties to a single test: each
 * variation starts another engine.
 */
@Tag("product")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = { TestDatabase.class, FakeClamAv.class, PostOffice.class },
		classes = { ReformFlowApplication.class, TestClock.Settings.class, People.class, ModelCoverage.class,
				TestModels.class, MigrationStory.class, Stories.class, TestMatters.class, DatedWorkStub.class,
				NoticeStory.class, NoticeStory.Settings.class, InitiativeStory.class, CouncilStory.class,
				OutcomeStory.class, ScoringStory.class })
public @interface ProductTest {

}
