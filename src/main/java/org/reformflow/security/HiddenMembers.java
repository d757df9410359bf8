package org.reformflow.security;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Calls public methods of classes that are not public, such as our package-private beans
 * and records and the lists of {@code List.of}: the expression language finds none there.
 */
final class HiddenMembers {

	private HiddenMembers() {
	}

	static boolean areIn(Object base) {
		return !Modifier.isPublic(base.getClass().getModifiers()) || base instanceof Record;
	}

	static @Nullable Object call(ELContext context, Object base, String name, Object... arguments) {
		Method method = Stream.of(base.getClass().getMethods())
			.filter((candidate) -> candidate.getName().equals(name) && !candidate.isBridge()
					&& candidate.getParameterCount() == arguments.length)
			.findFirst()
			.orElseThrow(() -> new MethodNotFoundException(base.getClass().getSimpleName() + "." + name));
		Object result = invoke(ClassUtils.getInterfaceMethodIfPossible(method, base.getClass()), base,
				coerced(context, method, arguments));
		context.setPropertyResolved(true);
		return result;
	}

	static @Nullable Object read(ELContext context, Object base, String property) {
		String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
		List<String> names = List.of("get" + capital, "is" + capital, property);
		String getter = Stream.of(base.getClass().getMethods())
			.filter((candidate) -> candidate.getParameterCount() == 0 && names.contains(candidate.getName()))
			.map(Method::getName)
			.filter((name) -> MemberRules.allowMethod(base, name))
			.findFirst()
			.orElseThrow(() -> new ELException(base.getClass().getSimpleName() + " has no '" + property + "'"));
		return call(context, base, getter);
	}

	private static Object[] coerced(ELContext context, Method method, Object[] arguments) {
		ExpressionFactory factory = (ExpressionFactory) context.getContext(ExpressionFactory.class);
		Object[] coerced = new Object[arguments.length];
		for (int index = 0; index < arguments.length; index++) {
			coerced[index] = factory.coerceToType(arguments[index], method.getParameterTypes()[index]);
		}
		return coerced;
	}

	private static @Nullable Object invoke(Method method, Object base, Object[] arguments) {
		try {
			method.trySetAccessible();
			return method.invoke(base, arguments);
		}
		catch (InvocationTargetException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new ELException(ex.getCause());
		}
		catch (IllegalAccessException ex) {
			throw new ELException(ex);
		}
	}

}
