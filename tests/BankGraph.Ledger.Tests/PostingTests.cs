using BankGraph.Testing.Stores;

namespace BankGraph.Ledger.Tests;

public abstract class PostingTests<TStore> where TStore : ITestStore
{
    [Fact]
    public Task Post_DepositTransferWithdraw_MovesMoneyBetweenTwoSides() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        deposit A 100.00        => booked
        transfer A B 30.00      => booked
        withdraw B 10.00        => booked
        ---
        A    70.00 EUR after 2
        B    20.00 EUR after 2
        CASH -90.00 EUR after 2
        """);

    [Fact]
    public Task Post_SeveralCurrencies_KeepsThemApart() => Scenario.RunAsync<TStore>("""
        open E EUR
        open J JPY
        open K KWD
        deposit E 1.01          => booked
        deposit J 1500 JPY      => booked
        deposit K 2.005 KWD     => booked
        ---
        E    1.01 EUR after 1
        J    1500 JPY after 1
        K    2.005 KWD after 1
        CASH -1.01 EUR after 1
        CASH -1500 JPY after 1
        CASH -2.005 KWD after 1
        """);

    [Fact]
    public Task Post_LastCent_CanBeSpentOnce() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        deposit A 10.00         => booked
        transfer A B 10.01      => A has 10.00 of 10.01
        transfer A B 10.00      => booked
        transfer A B 0.01       => A has 0.00 of 0.01
        ---
        A    0.00 EUR after 2
        B    10.00 EUR after 1
        """);

    [Fact]
    public Task Post_Overdraft_CanBeUsedUp() => Scenario.RunAsync<TStore>("""
        open A EUR overdraft=50.00
        open B EUR
        transfer A B 50.01      => A has 50.00 of 50.01
        transfer A B 50.00      => booked
        transfer A B 0.01       => A has 0.00 of 0.01
        deposit A 20.00         => booked
        transfer A B 20.00      => booked
        ---
        A    -50.00 EUR after 3
        B    70.00 EUR after 2
        """);

    [Fact]
    public Task Post_HeldMoney_CannotBeSpent() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        deposit A 100.00        => booked
        hold A 40.00            => held
        transfer A B 60.01      => A has 60.00 of 60.01
        transfer A B 60.00      => booked
        ---
        A    40.00 EUR after 2 holding 40.00
        B    60.00 EUR after 1
        """);

    [Fact]
    public Task Post_CreditBelowTheOverdraft_IsWelcome() => Scenario.RunAsync<TStore>("""
        open A EUR overdraft=5.00
        deposit A 10.00         => booked
        hold A 15.00 as=h       => held
        overdraft A 0.00
        deposit A 2.00          => booked
        withdraw A 0.01         => A has -3.00 of 0.01
        release h               => released
        ---
        A    12.00 EUR after 2
        """);

    [Fact]
    public Task Post_UnknownAccount_MovesNothing() => Scenario.RunAsync<TStore>("""
        open A EUR
        deposit A 10.00         => booked
        transfer A X 1.00       => X not found
        transfer X A 1.00       => X not found
        transfer X Y 1.00       => X not found
        deposit Z 1.00          => Z not found
        ---
        A    10.00 EUR after 1
        """);

    [Fact]
    public Task Post_FrozenAccount_MovesNothingEitherWayUntilActiveAgain() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        deposit A 10.00         => booked
        freeze A
        transfer A B 1.00       => A not active
        deposit A 1.00          => A not active
        unfreeze A
        transfer A B 1.00       => booked
        ---
        A    9.00 EUR after 2
        B    1.00 EUR after 1
        """);

    [Fact]
    public Task Post_ClosedAccount_MovesNothing() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        deposit B 10.00         => booked
        close A
        transfer B A 1.00       => A not active
        ---
        A    0.00 EUR after 0
        B    10.00 EUR after 1
        """);

    [Fact]
    public Task Post_OtherCurrency_MovesNothing() => Scenario.RunAsync<TStore>("""
        open E EUR
        open U USD
        deposit E 10.00         => booked
        deposit U 10.00 USD     => booked
        transfer E U 1.00       => U has another currency
        transfer E U 1.00 USD   => E has another currency
        deposit E 1.00 USD      => E has another currency
        ---
        E    10.00 EUR after 1
        U    10.00 USD after 1
        """);

    [Fact]
    public Task Post_AmountNotPositive_MovesNothing() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        deposit A 10.00         => booked
        transfer A B 0.00       => invalid amount
        transfer A B -1.00      => invalid amount
        deposit A -92233720368547758.08 => invalid amount
        ---
        A    10.00 EUR after 1
        B    0.00 EUR after 0
        """);

    [Fact]
    public Task Post_BalanceThatDoesNotFit_MovesNothing() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        deposit A 92233720368547758.07  => booked
        deposit A 0.01                  => invalid amount
        deposit B 0.01                  => booked
        transfer B A 0.01               => invalid amount
        deposit B 0.01                  => invalid amount
        withdraw A 92233720368547758.07 => booked
        ---
        A    0.00 EUR after 2
        B    0.01 EUR after 1
        CASH -0.01 EUR after 3
        """);

    [Fact]
    public Task Post_ToItself_MovesNothing() => Scenario.RunAsync<TStore>("""
        open A EUR
        deposit A 10.00         => booked
        transfer A A 1.00       => same account
        ---
        A    10.00 EUR after 1
        """);

    [Fact]
    public Task Post_SeveralRefusalsApply_AnswersTheFirstInOrder() => Scenario.RunAsync<TStore>("""
        open A EUR
        open F EUR
        open G EUR
        open U USD
        freeze F
        freeze G
        transfer A A 0.00             => invalid amount
        transfer X X 1.00             => same account
        transfer A U 5.00 key=used    => U has another currency
        transfer X X 1.00 key=used    => same account
        transfer X A 1.00 key=used    => key reused
        transfer F X 1.00             => X not found
        transfer F G 1.00             => F not active
        transfer U F 1.00             => F not active
        transfer A U 1.00             => U has another currency
        transfer A U 1.00 USD         => A has another currency
        ---
        A    0.00 EUR after 0
        """);

    [Fact]
    public Task Post_SplitWithFee_AddsUpAndCountsTheWholeDebit() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        deposit A 20.00                               => booked
        split 20.00 A:-20.00 A:-0.50 B:20.00 FEES:0.50 => A has 20.00 of 20.50
        split 10.00 A:-10.00 A:-0.50 B:10.00 FEES:0.50 => booked
        ---
        A    9.50 EUR after 3
        B    10.00 EUR after 1
        FEES 0.50 EUR after 1
        """);
}
