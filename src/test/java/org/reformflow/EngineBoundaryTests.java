package org.reformflow;

import java.time.Clock;
import java.util.Date;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.reformflow.process.ModelBean;
import org.reformflow.process.SubmissionCheck;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Where the engine may be touched: the seam at which the product would move to another
 * engine. Rules, tables, records and controllers know nothing of it.
 */
@AnalyzeClasses(packages = "org.reformflow", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineBoundaryTests {

	/** Modules whose purpose is the engine: its kernel, models, guards and identity. */
	private static final String[] ENGINE_MODULES = { "org.reformflow.process..", "org.reformflow.modelling..",
			"org.reformflow.security..", "org.reformflow.organisation.." };

	private static final DescribedPredicate<JavaClass> BUSINESS = resideOutsideOfPackages(ENGINE_MODULES)
		.and(DescribedPredicate.not(DescribedPredicate.describe("what a model names", EngineBoundaryTests::isOfModel)));

	@ArchTest
	static final ArchRule onlyWhatModelsNameTouchesTheEngine = noClasses().that(BUSINESS)
		.should()
		.dependOnClassesThat(resideInAnyPackage("org.camunda..", "spinjar.."))
		.because("a process, its steps, forms and checks are the seam to the engine");

	@ArchTest
	static final ArchRule onlyTheSeamUsesTheEnginesDates = noClasses().that(BUSINESS)
		.should()
		.dependOnClassesThat()
		.areAssignableTo(Date.class)
		.because("business dates are java.time values");

	@ArchTest
	static final ArchRule timeComesFromTheClock = noClasses().should()
		.callMethodWhere(
				DescribedPredicate.describe("the system's clock is read", EngineBoundaryTests::readsSystemClock))
		.orShould()
		.callConstructor(Date.class)
		.because("the Clock bean can be set in tests and carries the time zone");

	private static boolean isOfModel(JavaClass type) {
		JavaClass outer = type.getEnclosingClass().orElse(type);
		return outer.getSimpleName().matches("\\w+(Process|Steps|Forms|Registration|Decision)")
				|| outer.isAnnotatedWith(ModelBean.class) || outer.isAssignableTo(SubmissionCheck.class);
	}

	private static boolean readsSystemClock(JavaMethodCall call) {
		String owner = call.getTargetOwner().getName();
		boolean now = owner.startsWith("java.time.") && call.getName().equals("now")
				&& call.getTarget()
					.getRawParameterTypes()
					.stream()
					.noneMatch((parameter) -> parameter.isAssignableTo(Clock.class));
		return now || (owner.equals(System.class.getName()) && call.getName().equals("currentTimeMillis"));
	}

}
