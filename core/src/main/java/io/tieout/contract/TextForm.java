package io.tieout.contract;

import io.tieout.core.BusinessDate;
import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.CustomerId;
import io.tieout.core.Gtin;
import io.tieout.core.InvalidValueException;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.PaymentId;
import io.tieout.core.Rate;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value that JSON carries as text, in a string or as the key of a map.
 *
 * @param type the value's class
 * @param write the value as text
 * @param read the value of a text
 * @param <T> the value
 */
record TextForm<T>(Class<T> type, Function<T, String> write, Function<String, T> read) {

	private static final Map<Class<?>, TextForm<?>> KNOWN = List
		.<TextForm<?>>of(new TextForm<>(Sku.class, Sku::value, Sku::new),
				new TextForm<>(Gtin.class, Gtin::value, Gtin::new),
				new TextForm<>(LocationId.class, LocationId::value, LocationId::new),
				new TextForm<>(ChannelId.class, ChannelId::value, ChannelId::new),
				new TextForm<>(CompanyId.class, CompanyId::value, CompanyId::new),
				new TextForm<>(OrderId.class, OrderId::value, OrderId::new),
				new TextForm<>(PaymentId.class, PaymentId::value, PaymentId::new),
				new TextForm<>(ReservationId.class, ReservationId::value, ReservationId::new),
				new TextForm<>(SourceSystem.class, SourceSystem::value, SourceSystem::new),
				new TextForm<>(CustomerId.class, CustomerId::toString, CustomerId::parse),
				new TextForm<>(BusinessDate.class, BusinessDate::toString, BusinessDate::parse),
				new TextForm<>(Rate.class, (rate) -> rate.value().toPlainString(), Rate::of),
				new TextForm<>(Currency.class, Currency::getCurrencyCode, Money::currency),
				new TextForm<>(Instant.class, InstantText::format, InstantText::parse))
		.stream()
		.collect(Collectors.toUnmodifiableMap(TextForm::type, Function.identity()));

	/**
	 * The text form of a class: one of the core values, or any record whose only
	 * component is {@code String value}.
	 * @return null if values of the class are no text
	 */
	static @Nullable TextForm<?> of(Class<?> type) {
		TextForm<?> known = KNOWN.get(type);
		return (known == null && isTextRecord(type)) ? ofRecord(type) : known;
	}

	private static boolean isTextRecord(Class<?> type) {
		if (!type.isRecord()) {
			return false;
		}
		RecordComponent[] components = type.getRecordComponents();
		return components.length == 1 && components[0].getType() == String.class
				&& components[0].getName().equals("value");
	}

	private static <T> TextForm<T> ofRecord(Class<T> type) {
		try {
			Constructor<T> constructor = type.getDeclaredConstructor(String.class);
			Method accessor = type.getRecordComponents()[0].getAccessor();
			constructor.setAccessible(true);
			accessor.setAccessible(true);
			return new TextForm<>(type, (value) -> (String) call(() -> accessor.invoke(value)),
					(text) -> call(() -> constructor.newInstance(text)));
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException("A record has its canonical constructor", ex);
		}
	}

	private static <R> R call(Reflected<R> reflected) {
		try {
			return reflected.call();
		}
		catch (InvocationTargetException ex) {
			if (ex.getCause() instanceof InvalidValueException invalid) {
				throw invalid;
			}
			throw new IllegalArgumentException(ex.getCause());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A reflective call.
	 *
	 * @param <R> what it returns
	 */
	private interface Reflected<R> {

		R call() throws ReflectiveOperationException;

	}

}
