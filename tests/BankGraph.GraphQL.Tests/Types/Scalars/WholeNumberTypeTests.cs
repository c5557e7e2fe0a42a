using System.Numerics;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

/// <summary>Section 3.5.1 is the law for all scalars of whole numbers, each within its own range.</summary>
public abstract class WholeNumberTypeTests<TScalar, T>() : ScalarTypeTests<TScalar, T>(InputKind.Int)
    where TScalar : ScalarType, new()
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly BigInteger Smallest = BigInteger.CreateChecked(T.MinValue);
    private static readonly BigInteger Largest = BigInteger.CreateChecked(T.MaxValue);

    [Fact]
    public async Task Number_WithinTheRange_IsRead()
    {
        foreach (var number in (BigInteger[])[0, 1, Smallest, Largest])
            await AssertReadsAsync($"{number}", $"{number}");
        await AssertReadsAsync("-0", "0");
    }

    [Fact]
    public async Task Number_BeyondTheRange_IsRefused()
    {
        await AssertRefusesAsync($"{Smallest - 1}");
        await AssertRefusesAsync($"{Largest + 1}");
        await AssertRefusesAsync(new string('9', 400));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.5")]
    [InlineData("1e1")]
    [InlineData("1E-1")]
    [InlineData("\"1\"")]
    public Task Number_NotWrittenAsAWholeOne_IsRefused(string text) => AssertRefusesAsync(text);

    [Fact]
    public async Task Output_OfAnyWholeNumberWithinTheRange_IsWritten()
    {
        object[] values = [(sbyte)5, (byte)5, (short)5, (ushort)5, 5, 5u, 5L, 5ul];

        foreach (var value in values) Assert.Equal("5", await OutputAsync(value));
        Assert.Equal($"{Smallest}", await OutputAsync(T.MinValue));
        Assert.Equal($"{Largest}", await OutputAsync(T.MaxValue));
    }

    [Fact]
    public async Task Output_OfAnyWholeNumberBeyondTheRange_IsAnErrorOfTheField()
    {
        object[] extremes =
        [
            sbyte.MinValue, short.MinValue, int.MinValue, long.MinValue, byte.MaxValue, ushort.MaxValue, uint.MaxValue,
            ulong.MaxValue,
        ];

        foreach (var value in extremes)
        {
            var number = BigInteger.Parse($"{value}");
            if (number < Smallest || number > Largest) await AssertGivesNoneAsync(value);
            else Assert.Equal($"{number}", await OutputAsync(value));
        }
    }

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values = [1.0, 1f, 1m, "1", true, 'a', DayOfWeek.Monday];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}

public sealed class IntTypeTests : WholeNumberTypeTests<IntType, int>;

public sealed class LongTypeTests : WholeNumberTypeTests<LongType, long>;

public sealed class ShortTypeTests : WholeNumberTypeTests<ShortType, short>;

public sealed class ByteTypeTests : WholeNumberTypeTests<ByteType, byte>;

public sealed class SignedByteTypeTests : WholeNumberTypeTests<SignedByteType, sbyte>;

public sealed class UnsignedShortTypeTests : WholeNumberTypeTests<UnsignedShortType, ushort>;

public sealed class UnsignedIntTypeTests : WholeNumberTypeTests<UnsignedIntType, uint>;

public sealed class UnsignedLongTypeTests : WholeNumberTypeTests<UnsignedLongType, ulong>;
