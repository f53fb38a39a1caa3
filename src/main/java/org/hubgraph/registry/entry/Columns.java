package org.hubgraph.registry.entry;

import java.math.BigDecimal;
import java.util.function.Function;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.value.CountryCode;
import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.WebAddress;

/**
 * Converters between scalars and columns: scalars are stored as their text, dates with the days that they may be,
 * decimals as exact numerics.
 */
final class Columns {
    private Columns() {}

    abstract static class Text<T> implements AttributeConverter<T, String> {
        private final Function<String, T> read;

        Text(Function<String, T> read) {
            this.read = read;
        }

        @Override
        public String convertToDatabaseColumn(T value) {
            return value == null ? null : value.toString();
        }

        @Override
        public T convertToEntityAttribute(String column) {
            return column == null ? null : read.apply(column);
        }
    }

    @Converter(autoApply = true)
    @RegisterForReflection
    static class OfPartialDate extends Text<PartialDate> {
        OfPartialDate() {
            super(PartialDate::stored);
        }

        @Override
        public String convertToDatabaseColumn(PartialDate date) {
            return date == null ? null : date.column();
        }
    }

    @Converter(autoApply = true)
    @RegisterForReflection
    static class OfCountryCode extends Text<CountryCode> {
        OfCountryCode() {
            super(CountryCode::new);
        }
    }

    @Converter(autoApply = true)
    @RegisterForReflection
    static class OfCurrencyCode extends Text<CurrencyCode> {
        OfCurrencyCode() {
            super(CurrencyCode::new);
        }
    }

    @Converter(autoApply = true)
    @RegisterForReflection
    static class OfLanguageTag extends Text<LanguageTag> {
        OfLanguageTag() {
            super(LanguageTag::stored);
        }
    }

    @Converter(autoApply = true)
    @RegisterForReflection
    static class OfWebAddress extends Text<WebAddress> {
        OfWebAddress() {
            super(WebAddress::stored);
        }
    }

    @Converter(autoApply = true)
    @RegisterForReflection
    static class OfDecimal implements AttributeConverter<Decimal, BigDecimal> {
        @Override
        public BigDecimal convertToDatabaseColumn(Decimal value) {
            return value == null ? null : value.value();
        }

        @Override
        public Decimal convertToEntityAttribute(BigDecimal column) {
            return column == null ? null : new Decimal(column);
        }
    }
}
